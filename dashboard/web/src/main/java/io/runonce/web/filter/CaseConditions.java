package io.runonce.web.filter;

import io.runonce.warehouse.Statement;

/** A filter as conditions over case_outcome; values travel bound, never in the text. */
public final class CaseConditions {
  /** The conditions; empty parts let everything pass. */
  public static final String SQL =
      """
      ({area:String} = '' OR startsWith(region_code, {area:String}))
      AND ({department:String} = '' OR department_code = {department:String})
      AND ({item:String} = '' OR item_code = {item:String})
      AND ({channel:String} = '' OR channel = {channel:String})
      """;

  private CaseConditions() {}

  /** Binds the filter's values to a statement that holds {@link #SQL}. */
  public static Statement bind(Statement statement, Filter filter) {
    return statement
        .with("area", or(filter.area()))
        .with("department", or(filter.department()))
        .with("item", or(filter.item()))
        .with("channel", or(filter.channel()));
  }

  private static String or(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }
}
