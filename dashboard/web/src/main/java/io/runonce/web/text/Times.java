package io.runonce.web.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as pages write them, always in the business zone, whatever the machine's is. */
public final class Times {
  /** The zone of every date and deadline (DOMAIN §3). */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZONE);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZONE);

  private Times() {}

  /** {@code 2026-11-22 09:30}, or a dash. */
  public static String minute(@Nullable Instant time) {
    return time == null ? Numbers.UNKNOWN : MINUTE.format(time);
  }

  /** {@code 11-22 09:30}, or a dash. */
  public static String brief(@Nullable Instant time) {
    return time == null ? Numbers.UNKNOWN : SHORT.format(time);
  }

  /** {@code 09:30}. */
  public static String hour(Instant time) {
    return HOUR.format(time);
  }

  /** {@code 09:30:12}, or a dash. */
  public static String clock(@Nullable Instant time) {
    return time == null ? Numbers.UNKNOWN : CLOCK.format(time);
  }

  /** The local date of an instant. */
  public static LocalDate date(Instant time) {
    return time.atZone(ZONE).toLocalDate();
  }

  /** A date, or a dash. */
  public static String date(@Nullable LocalDate date) {
    return date == null ? Numbers.UNKNOWN : date.toString();
  }

  /** {@code 11-22}, or a dash: for columns beside which the whole date is a press away. */
  public static String monthDay(@Nullable LocalDate date) {
    return date == null ? Numbers.UNKNOWN : date.toString().substring(5);
  }

  /** How long ago, never negative. */
  public static Duration age(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    return age.isNegative() ? Duration.ZERO : age;
  }
}
