package io.runonce.web.filter;

import io.runonce.measures.ReaderScope;
import io.runonce.warehouse.Statement;
import io.runonce.web.scope.Mine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A filter as conditions over case_outcome, within what the reader is given; values travel bound,
 * never in the text.
 */
public final class CaseConditions {
  /** The conditions; empty parts let everything pass. */
  public static final String SQL =
      """
      ({area:String} = '' OR startsWith(region_code, {area:String}))
      AND ({department:String} = '' OR department_code = {department:String})
      AND ({item:String} = '' OR item_code = {item:String})
      AND ({channel:String} = '' OR channel = {channel:String})
      AND ({thing:String} = '' OR one_thing = {thing:String})
      AND\
      """
          + " "
          + Mine.ROW;

  /**
   * The same over application_outcome, where a joint one counts under its one-thing (DOMAIN §7).
   */
  public static final String OF_APPLICATIONS =
      SQL.replace("OR item_code = {", "OR if(joint, one_thing, item_code) = {");

  /** Closed within the filter's period. */
  public static final String CLOSED =
      "(closed_at IS NOT NULL AND toDate32(closed_at) BETWEEN {from:Date32} AND {to:Date32})";

  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private CaseConditions() {}

  /** Binds the filter's values to a statement that holds {@link #SQL}, and {@link #CLOSED}. */
  public static Statement bind(Statement statement, Filter filter, LocalDate today) {
    Optional<Period.Dates> dates = filter.period().dates(today);
    return statement
        .with("from", dates.map(Period.Dates::from).orElse(FIRST))
        .with("to", dates.map(Period.Dates::to).orElse(LAST))
        .with("area", prefix(filter.area()))
        .with("department", or(filter.department()))
        .with("item", or(filter.item()))
        .with("channel", or(filter.channel()))
        .with("thing", or(filter.oneThing()));
  }

  /** A region and what lies in it, by the digits that the measures compare. */
  private static String prefix(@Nullable String area) {
    return area == null
        ? ""
        : ReaderScope.regions(List.of(area)).regionPrefixes().orElseThrow().getFirst();
  }

  private static String or(@Nullable String value) {
    return value == null ? "" : value;
  }
}
