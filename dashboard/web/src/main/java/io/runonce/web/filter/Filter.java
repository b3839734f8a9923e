package io.runonce.web.filter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every page is narrowed to. Each part but the period may be absent: then it narrows nothing.
 *
 * @param period the dates, by the rule of each measure (DOMAIN §7)
 * @param area a region code, or the first digits of one
 * @param department who decides
 * @param item a service's code
 * @param channel how the case came in
 * @param oneThing the one-thing that the case belongs to
 * @param against what figures are held against; it narrows nothing
 */
public record Filter(
    Period period,
    @Nullable String area,
    @Nullable String department,
    @Nullable String item,
    @Nullable String channel,
    @Nullable String oneThing,
    Against against) {
  /** Everything, all of time. */
  public static final Filter NONE = new Filter(Period.ALL, null, null, null, null, null);

  /** The same, held against the stretch of time before. */
  public Filter(
      Period period,
      @Nullable String area,
      @Nullable String department,
      @Nullable String item,
      @Nullable String channel,
      @Nullable String oneThing) {
    this(period, area, department, item, channel, oneThing, Against.PREVIOUS);
  }

  public Filter withPeriod(Period other) {
    return new Filter(other, area, department, item, channel, oneThing, against);
  }

  public Filter withArea(@Nullable String other) {
    return new Filter(period, other, department, item, channel, oneThing, against);
  }

  public Filter withDepartment(@Nullable String other) {
    return new Filter(period, area, other, item, channel, oneThing, against);
  }

  public Filter withItem(@Nullable String other) {
    return new Filter(period, area, department, other, channel, oneThing, against);
  }

  public Filter withChannel(@Nullable String other) {
    return new Filter(period, area, department, item, other, oneThing, against);
  }

  public Filter withOneThing(@Nullable String other) {
    return new Filter(period, area, department, item, channel, other, against);
  }

  public Filter withAgainst(Against other) {
    return new Filter(period, area, department, item, channel, oneThing, other);
  }

  /** Whether it narrows anything. */
  public boolean narrows() {
    return !withAgainst(Against.PREVIOUS).equals(NONE);
  }

  Optional<String> part(String key) {
    return switch (key) {
      case "p" -> Optional.of(period.code()).filter(code -> !period.equals(Period.ALL));
      case "area" -> Optional.ofNullable(area);
      case "dept" -> Optional.ofNullable(department);
      case "item" -> Optional.ofNullable(item);
      case "ch" -> Optional.ofNullable(channel);
      case "thing" -> Optional.ofNullable(oneThing);
      case "cmp" -> Optional.of(against.code()).filter(code -> against != Against.PREVIOUS);
      default -> Optional.empty();
    };
  }
}
