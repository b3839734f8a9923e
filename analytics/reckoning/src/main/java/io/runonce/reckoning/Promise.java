package io.runonce.reckoning;

import io.runonce.contract.CaseKind;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the guide said when people applied: the item version in force on the date of receipt (DOMAIN
 * §5), all null without one.
 *
 * @param kind ACCEPTED's, else the item's (C4); null where neither tells
 * @param extendedDays working days that EXTENDED events add, ≥ 0
 */
public record Promise(
    @Nullable String itemVersion,
    @Nullable CaseKind kind,
    @Nullable Integer declaredVisits,
    @Nullable Integer statutoryDays,
    @Nullable Integer promisedDays,
    int extendedDays,
    @Nullable String oneThing,
    @Nullable String lifeStage,
    @Nullable Integer baselineVisits,
    @Nullable Integer baselineMaterials,
    @Nullable Integer baselineDays,
    @Nullable Integer baselineLinks)
    implements Serializable {}
