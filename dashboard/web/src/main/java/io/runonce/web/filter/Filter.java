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
 */
public record Filter(
    Period period,
    @Nullable String area,
    @Nullable String department,
    @Nullable String item,
    @Nullable String channel) {
  /** Everything, all of time. */
  public static final Filter NONE = new Filter(Period.ALL, null, null, null, null);

  public Filter withPeriod(Period other) {
    return new Filter(other, area, department, item, channel);
  }

  public Filter withArea(@Nullable String other) {
    return new Filter(period, other, department, item, channel);
  }

  public Filter withDepartment(@Nullable String other) {
    return new Filter(period, area, other, item, channel);
  }

  public Filter withItem(@Nullable String other) {
    return new Filter(period, area, department, other, channel);
  }

  public Filter withChannel(@Nullable String other) {
    return new Filter(period, area, department, item, other);
  }

  /** Whether it narrows anything. */
  public boolean narrows() {
    return !equals(NONE);
  }

  Optional<String> part(String key) {
    return switch (key) {
      case "p" -> Optional.of(period.code()).filter(code -> !period.equals(Period.ALL));
      case "area" -> Optional.ofNullable(area);
      case "dept" -> Optional.ofNullable(department);
      case "item" -> Optional.ofNullable(item);
      case "ch" -> Optional.ofNullable(channel);
      default -> Optional.empty();
    };
  }
}
