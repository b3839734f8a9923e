package io.runonce.web.targets;

import io.runonce.measures.MeasureResult;
import io.runonce.web.filter.Filter;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of a target, held against its plan.
 *
 * @param planned what it was to bring, by the revision that held at its end; null for nothing
 * @param due whether it was the last month
 * @param figure what came; null where nothing was counted or kept
 * @param filter what the figure was asked under, for the way to its rows
 */
public record TargetCheck(
    YearMonth month,
    @Nullable Double planned,
    boolean due,
    @Nullable MeasureResult figure,
    Filter filter,
    TargetLight light) {}
