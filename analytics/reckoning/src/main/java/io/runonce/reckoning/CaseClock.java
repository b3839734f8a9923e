package io.runonce.reckoning;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time a case took against its limit, in working days (DOMAIN §6).
 *
 * @param daysUsed to closing or today, less the suspended ones; null without a clock
 * @param deemedAccepted whether the clock starts by deemed acceptance (C2)
 * @param workingDaysLeft after today up to the due date, of an open case not past due; else null
 * @param yellow open, promised, not past due, at most one working day left
 * @param red open, promised, past due
 * @param suspensionsBeforeDue suspensions begun on the last working day before the date due by then
 * @param calendarUnknown whether a year that the clock needs is unknown (C1)
 * @param deliveredInTime by the tenth working day after closing; null while that day has neither
 *     passed nor been met, or the case is not closed, or a year is unknown
 */
public record CaseClock(
    @Nullable LocalDate clockDate,
    @Nullable LocalDate dueDate,
    @Nullable Integer daysUsed,
    @Nullable Integer suspendedDays,
    Verdict verdict,
    boolean deemedAccepted,
    @Nullable Integer workingDaysLeft,
    boolean yellow,
    boolean red,
    int suspensionsBeforeDue,
    boolean calendarUnknown,
    @Nullable Boolean deliveredInTime)
    implements Serializable {}
