package io.runonce.reckoning;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a TICKET_TAKEN tells of the queue.
 *
 * @param number as printed; null if the machine tells none
 * @param calledAt when it was first called at or after it was taken, or null
 * @param namesNobody whether it tells no case, application or department, known or not
 */
public record TicketTaken(@Nullable String number, @Nullable Instant calledAt, boolean namesNobody)
    implements Serializable {}
