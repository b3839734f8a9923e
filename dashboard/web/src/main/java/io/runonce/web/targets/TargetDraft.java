package io.runonce.web.targets;

import io.runonce.measures.Dimension;
import io.runonce.measures.Direction;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.Measures;
import io.runonce.measures.Unit;
import io.runonce.web.reference.Names;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A target as somebody wrote it down, in their words; {@link #revision} reads and checks it.
 *
 * @param region '' for all
 * @param department '' for all
 * @param from the first month, {@code 2026-01}
 * @param due the last month
 * @param value {@code 90%} or {@code 0.9} for shares, a number for the rest
 * @param nodes {@code 2026-10=86%}, divided by ; or ends of lines
 * @param reason why it is changed; '' for a new one
 */
public record TargetDraft(
    String measureId,
    String region,
    String department,
    String owner,
    String from,
    String due,
    String value,
    String nodes,
    String origin,
    String reason) {
  static final int SHORTEST_REASON = 4;

  private static final int LONGEST = 200;

  /** Who sets it, and when. */
  public record Setter(String name, String role, Instant at) {}

  /**
   * The revision that it stands for.
   *
   * @param number which one; from the second on it needs a reason
   * @throws TargetRefusal for the first thing that is wrong
   */
  public TargetRevision revision(int number, Names names, Setter setter) {
    MeasureDefinition measure =
        Measures.byId(measureId)
            .orElseThrow(() -> new TargetRefusal(TargetRefusal.Why.UNKNOWN_MEASURE));
    refuse(measure.better() == Direction.NEITHER, TargetRefusal.Why.NO_DIRECTION);
    whose(measure, names);
    YearMonth first = month(from);
    YearMonth last = month(due);
    refuse(last.isBefore(first), TargetRefusal.Why.BAD_TERM);
    texts(number);
    return new TargetRevision(
        new TargetKey(measureId, region, department, first.atDay(1)),
        number,
        last.atEndOfMonth(),
        number(value, measure.unit(), TargetRefusal.Why.BAD_VALUE),
        owner.strip(),
        nodes(measure.unit(), first, last),
        origin.strip(),
        reason.strip(),
        false,
        setter.name(),
        setter.role(),
        setter.at());
  }

  private void whose(MeasureDefinition measure, Names names) {
    refuse(!region.isEmpty() && !region.matches("[0-9]{2,12}"), TargetRefusal.Why.BAD_REGION);
    refuse(
        !department.isEmpty() && !names.departments().containsKey(department),
        TargetRefusal.Why.UNKNOWN_DEPARTMENT);
    refuse(
        (!region.isEmpty() && !measure.dimensions().contains(Dimension.REGION))
            || (!department.isEmpty() && !measure.dimensions().contains(Dimension.DEPARTMENT)),
        TargetRefusal.Why.CANNOT_BE_NARROWED);
  }

  private void texts(int number) {
    refuse(owner.isBlank(), TargetRefusal.Why.NO_OWNER);
    refuse(origin.isBlank(), TargetRefusal.Why.NO_ORIGIN);
    refuse(number > 1 && reason.strip().length() < SHORTEST_REASON, TargetRefusal.Why.NO_REASON);
    refuse(
        owner.length() > LONGEST || origin.length() > LONGEST || reason.length() > LONGEST,
        TargetRefusal.Why.TOO_LONG);
  }

  private NavigableMap<YearMonth, Double> nodes(Unit unit, YearMonth first, YearMonth last) {
    NavigableMap<YearMonth, Double> read = new TreeMap<>();
    for (String part : nodes.split("[;；\\n]", -1)) {
      if (!part.isBlank()) {
        String[] sides = part.strip().split("\\s*[=:：＝\\s]\\s*", 2);
        refuse(sides.length < 2, TargetRefusal.Why.BAD_NODE);
        YearMonth month = month(sides[0]);
        refuse(
            month.isBefore(first) || month.isAfter(last) || read.containsKey(month),
            TargetRefusal.Why.BAD_NODE);
        read.put(month, number(sides[1], unit, TargetRefusal.Why.BAD_NODE));
      }
    }
    return read;
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new TargetRefusal(TargetRefusal.Why.BAD_MONTH);
    }
  }

  /** A share must say by its size or its sign what it is: 90 could be either. */
  private static double number(String text, Unit unit, TargetRefusal.Why why) {
    String plain = text.strip().replace(",", "").replace("％", "%").replace('\u2212', '-');
    boolean percent = plain.endsWith("%");
    try {
      double number = Double.parseDouble(percent ? plain.substring(0, plain.length() - 1) : plain);
      double read = percent ? number / 100 : number;
      boolean share = unit == Unit.SHARE;
      refuse(!Double.isFinite(read) || (percent && !share), why);
      refuse(share && Math.abs(read) > 1, why);
      return read;
    } catch (NumberFormatException e) {
      throw new TargetRefusal(why);
    }
  }

  private static void refuse(boolean wrong, TargetRefusal.Why why) {
    if (wrong) {
      throw new TargetRefusal(why);
    }
  }
}
