package io.runonce.web.lead;

import io.runonce.measures.MeasureResult;
import io.runonce.web.filter.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last whole week brought against the one before.
 *
 * @param week Monday to Sunday
 * @param before the seven days before it
 * @param moved what moved beyond chance, the surest first
 * @param compared how many shares could be compared
 * @param few how many could not, on too few cases in either week
 * @param promise the promise kept in the week, for how much of it could be judged
 */
public record WeekChange(
    Period.Span week,
    Period.Span before,
    List<Movement> moved,
    int compared,
    int few,
    @Nullable MeasureResult promise) {
  public WeekChange {
    moved = List.copyOf(moved);
  }
}
