package io.runonce.contract;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A date that the State Council's yearly notice changes.
 *
 * @param year of the notice, which may hold dates of the year before
 */
public record Holiday(LocalDate date, HolidayKind kind, String name, int year)
    implements Serializable {}
