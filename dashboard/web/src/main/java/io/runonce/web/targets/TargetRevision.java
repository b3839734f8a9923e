package io.runonce.web.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A target as somebody set it once. It is never changed: a change is the next revision.
 *
 * @param number from 1; rows that a program wrote are 0
 * @param due its last date; null where it has none
 * @param value what is to be reached by then, in the measure's unit
 * @param owner who answers for it, by title
 * @param nodes what a month's end is to bring; some months or none
 * @param origin the document that it is from
 * @param reason why it was changed; '' for the first
 * @param withdrawn whether it holds no longer
 * @param setBy the account that set it
 */
public record TargetRevision(
    TargetKey key,
    int number,
    @Nullable LocalDate due,
    double value,
    String owner,
    NavigableMap<YearMonth, Double> nodes,
    String origin,
    String reason,
    boolean withdrawn,
    String setBy,
    String setRole,
    Instant setAt) {
  public TargetRevision {
    nodes = Collections.unmodifiableNavigableMap(new TreeMap<>(nodes));
  }

  /**
   * The revision that ends it.
   *
   * @throws TargetRefusal without a reason
   */
  public TargetRevision withdrawn(String why, TargetDraft.Setter setter) {
    if (why.strip().length() < TargetDraft.SHORTEST_REASON) {
      throw new TargetRefusal(TargetRefusal.Why.NO_REASON);
    }
    return new TargetRevision(
        key,
        number + 1,
        due,
        value,
        owner,
        nodes,
        origin,
        why.strip(),
        true,
        setter.name(),
        setter.role(),
        setter.at());
  }

  /** The month that it is due in, or null. */
  public @Nullable YearMonth dueMonth() {
    return due == null ? null : YearMonth.from(due);
  }

  /** What a month's end was to bring: the value in its last month, else the newest node so far. */
  public @Nullable Double planned(YearMonth month) {
    if (month.equals(dueMonth())) {
      return value;
    }
    var node = nodes.floorEntry(month);
    return node == null ? null : node.getValue();
  }

  /** Whether a month lies between its beginning and its end. */
  public boolean isTermOf(YearMonth month) {
    YearMonth last = dueMonth();
    return !month.isBefore(YearMonth.from(key.from())) && (last == null || !month.isAfter(last));
  }
}
