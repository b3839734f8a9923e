package io.runonce.reckoning;

import io.runonce.contract.Event;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What makes a ticket number unique: the place and the local date (DOMAIN V0).
 *
 * @param locationId null is a place of its own
 */
public record TicketKey(@Nullable String locationId, LocalDate date, String ticketNo)
    implements Serializable {

  /** The key of an event that tells a ticket number, or null. */
  public static @Nullable TicketKey of(Event event) {
    String ticketNo = event.details().ticketNo();
    return ticketNo == null ? null : new TicketKey(event.locationId(), event.date(), ticketNo);
  }
}
