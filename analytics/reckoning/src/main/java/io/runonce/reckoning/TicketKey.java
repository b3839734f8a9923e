package io.runonce.reckoning;

import io.runonce.contract.Event;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What makes a ticket number unique: the place and the local date (DOMAIN V0). */
public record TicketKey(String locationId, LocalDate date, String ticketNo)
    implements Serializable {

  /** The key of an event, or null: a number without a machine proves nothing. */
  public static @Nullable TicketKey of(Event event) {
    String locationId = event.locationId();
    String ticketNo = event.details().ticketNo();
    return ticketNo == null || locationId == null
        ? null
        : new TicketKey(locationId, event.date(), ticketNo);
  }
}
