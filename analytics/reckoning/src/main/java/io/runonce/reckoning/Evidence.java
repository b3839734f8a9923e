package io.runonce.reckoning;

import io.runonce.contract.Channel;
import io.runonce.contract.EventId;
import io.runonce.contract.EventType;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that shows somebody at a place (DOMAIN V1), and what later rules need of it.
 *
 * @param visitor who came (V2): an id of 64 hex digits, or a case that is a visitor of its own
 * @param itemCode as the event tells it
 * @param items that it names: its itemCode, else those of a ticket's queue (V3)
 * @param answered whether it is a CONSULTED that was answered
 * @param cases that it names, sorted
 * @param ticket of a TICKET_TAKEN; else null
 */
public record Evidence(
    EventId id,
    EventType type,
    Instant time,
    String visitor,
    String regionCode,
    Channel channel,
    @Nullable String locationId,
    @Nullable String departmentCode,
    @Nullable String itemCode,
    List<String> items,
    boolean answered,
    List<String> cases,
    @Nullable TicketTaken ticket)
    implements Serializable {

  /** The order in which events stand (DOMAIN §4). */
  public static final Comparator<Evidence> ORDER = Evidence::compare;

  private static int compare(Evidence one, Evidence other) {
    int byTime = one.time.compareTo(other.time);
    if (byTime != 0) {
      return byTime;
    }
    int byType = one.type.compareTo(other.type);
    return byType != 0 ? byType : one.id.compareTo(other.id);
  }

  public Evidence {
    items = List.copyOf(items);
    cases = List.copyOf(cases);
  }
}
