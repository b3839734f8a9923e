package io.runonce.contract;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a place is declared to send its tickets, both dates in.
 *
 * @param to null means still on
 */
public record TicketFeed(String locationId, LocalDate from, @Nullable LocalDate to)
    implements Serializable {}
