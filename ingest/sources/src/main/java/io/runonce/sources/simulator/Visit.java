package io.runonce.sources.simulator;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One person's way to one place; what they come for decides what happens at the desk. */
final class Visit {
  final Party party;
  final Place place;
  final String queue;
  final List<CaseStory> cases;
  final Consumer<Visit> served;
  int patience;
  boolean appointment;
  @Nullable String ticketNo;
  boolean told = true;
  boolean nameless;
  boolean noted = true;
  @Nullable Runnable left;

  Visit(Party party, Place place, String queue, List<CaseStory> cases, Consumer<Visit> served) {
    this.party = party;
    this.place = place;
    this.queue = queue;
    this.cases = List.copyOf(cases);
    this.served = served;
    this.patience = party.habits().patience();
  }

  /** The number as the case's own system has it. */
  @Nullable String notedTicket() {
    return place.notesTickets() && noted ? ticketNo : null;
  }
}
