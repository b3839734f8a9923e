package io.runonce.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has promised that a measure will reach. Those in definitions are history and
 * national; a place's own are rows of the table {@code target}.
 *
 * @param value in the unit of the measure
 * @param scope whom it binds
 * @param origin the document that it is from
 * @param since from when it holds, or null where the source does not say
 * @param due by when, or null
 */
public record Target(
    double value, Words scope, Words origin, @Nullable LocalDate since, @Nullable LocalDate due) {
  /** Who is bound by what the whole country has promised. */
  static final Words NATIONWIDE = new Words("全国", "nationwide");

  /** Whether it binds every place: what another place has promised binds nobody here. */
  public boolean isNationwide() {
    return scope.equals(NATIONWIDE);
  }

  /** Whether its day has passed: then it is history and no headline. */
  public boolean isPast(LocalDate today) {
    return due != null && due.isBefore(today);
  }
}
