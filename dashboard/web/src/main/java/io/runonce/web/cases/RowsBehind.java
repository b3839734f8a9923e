package io.runonce.web.cases;

import io.runonce.measures.MeasureResult;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind one part of a number.
 *
 * @param figure the figure that was clicked; null where the number is no measure's
 * @param total how many rows the part has, by the number itself
 * @param table the first of them
 */
public record RowsBehind(@Nullable MeasureResult figure, long total, RowTable table) {}
