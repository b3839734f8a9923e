package io.runonce.watch;

import io.runonce.contract.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a queue machine or a display said.
 *
 * @param id of the event, in hex
 * @param ticketNo empty where it is not told
 * @param waiting how many a display showed as waiting then
 */
record TicketEvent(
    String id,
    String location,
    String region,
    String queue,
    String ticketNo,
    EventType type,
    Instant at,
    @Nullable Integer waiting) {}
