package io.runonce.reckoning;

import io.runonce.contract.Event;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What makes a ticket number unique: the place and the local date (DOMAIN V0). */
public record TicketKey(String locationId, LocalDate date, String ticketNo)
    implements Serializable {

  /** Numbers count up and dates lie close together: what a record does by itself clashes often. */
  @Override
  public int hashCode() {
    long hash = ticketNo.hashCode() * 0x9E37_79B9_7F4A_7C15L + date.toEpochDay();
    hash = hash * 0x9E37_79B9_7F4A_7C15L + locationId.hashCode();
    return (int) (hash ^ hash >>> 32);
  }

  /** The key of an event, or null: a number without a machine proves nothing. */
  public static @Nullable TicketKey of(Event event) {
    String locationId = event.locationId();
    String ticketNo = event.details().ticketNo();
    return ticketNo == null || locationId == null
        ? null
        : new TicketKey(locationId, event.date(), ticketNo);
  }
}
