package io.runonce.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as it was last reckoned, as far as alerts ask.
 *
 * @param firstAt of its first event
 * @param closedAt null while it is open
 * @param timeVerdict BROKEN where it is past due
 * @param daysLeft working days till it is due
 * @param visitVerdict BROKEN where it took more visits than promised
 * @param low visits that are certain
 * @param visits when its certain visits began
 * @param evidence ids of the events that prove the causes, in hex
 */
record CaseNow(
    About about,
    Instant firstAt,
    @Nullable Instant closedAt,
    String timeVerdict,
    @Nullable Integer daysLeft,
    @Nullable LocalDate dueDate,
    String visitVerdict,
    @Nullable Integer declared,
    int low,
    List<Instant> visits,
    List<String> evidence) {
  CaseNow {
    visits = List.copyOf(visits);
    evidence = List.copyOf(evidence);
  }
}
