package io.runonce.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The settings of a request's connection: the bridge's own, then what the address asks for, as far
 * as the account may. The engine ignores a name that it does not know, so names are checked here.
 */
final class RequestSettings {
  private static final String TIME = "max_execution_time";
  private static final String MEMORY = "max_memory_usage";

  /** What a reader may set freely: the look and the size of an answer, never what is read. */
  private static final Set<String> READER_MAY =
      Set.of(
          "max_result_rows",
          "max_result_bytes",
          "result_overflow_mode",
          "max_block_size",
          "max_threads",
          "max_rows_to_read",
          "max_bytes_to_read",
          "read_overflow_mode",
          "extremes",
          "final",
          "join_use_nulls",
          "session_timezone",
          "log_comment",
          "date_time_output_format",
          "enable_http_compression",
          "send_progress_in_http_headers",
          "http_headers_progress_interval_ms",
          "http_write_exception_in_output_format",
          "format_csv_delimiter",
          "use_client_time_zone");

  private final Set<String> known;
  private final Limits limits;

  RequestSettings(Set<String> known, Limits limits) {
    this.known = known;
    this.limits = limits;
  }

  /** Names and values in force for a request; error 115 for an unknown name. */
  Map<String, String> of(Account account, Request request) {
    request.settings().forEach(this::check);
    Map<String, String> result =
        switch (account) {
          case WRITER -> writer(request);
          case READER -> reader(request);
        };
    result.putIfAbsent("log_comment", request.queryId());
    return result;
  }

  private void check(String name, String value) {
    if (!known.contains(name)) {
      throw QueryError.of(
          QueryError.UNKNOWN_SETTING,
          "Setting "
              + name
              + " is neither a builtin setting nor known to this engine."
              + " (UNKNOWN_SETTING)");
    }
    if (value.indexOf('\0') >= 0) {
      throw QueryError.of(QueryError.BAD_ARGUMENTS, "Setting " + name + " holds a zero byte");
    }
  }

  private Map<String, String> writer(Request request) {
    Map<String, String> result = new LinkedHashMap<>();
    result.put("implicit_select", "0");
    result.put("async_insert", "0");
    result.put("http_max_tries", "1");
    result.put(TIME, seconds(limits.writerTime().toMillis()));
    result.putAll(request.settings());
    return result;
  }

  private Map<String, String> reader(Request request) {
    Map<String, String> result = new LinkedHashMap<>();
    request
        .settings()
        .forEach((name, value) -> {
          if (READER_MAY.contains(name) || name.startsWith("output_format_")) {
            result.put(name, value);
          } else if (!name.equals(TIME) && !name.equals(MEMORY) && !isReadonly(name, value)) {
            throw QueryError.of(
                QueryError.READONLY,
                "Cannot modify '" + name + "' setting as a reader. (READONLY)");
          }
        });
    result.put(TIME, atMost(request, TIME, seconds(limits.readerTime().toMillis())));
    result.put(MEMORY, atMost(request, MEMORY, Long.toString(limits.readerMemoryBytes())));
    result.put("implicit_select", "0");
    result.put("allow_introspection_functions", "0");
    result.put("allow_ddl", "0");
    result.put("readonly", "1");
    return result;
  }

  private static boolean isReadonly(String name, String value) {
    return name.equals("readonly") && !value.equals("0");
  }

  /** The value asked for, which must be above zero (that means without limit) and within. */
  private static String atMost(Request request, String name, String limit) {
    String wanted = request.settings().getOrDefault(name, limit);
    try {
      BigDecimal value = new BigDecimal(wanted);
      if (value.signum() > 0 && value.compareTo(new BigDecimal(limit)) <= 0) {
        return wanted;
      }
    } catch (NumberFormatException e) {
      throw QueryError.of(
          QueryError.BAD_ARGUMENTS, "Setting " + name + " is not a number: " + wanted);
    }
    throw QueryError.of(
        QueryError.SETTING_CONSTRAINT_VIOLATION,
        "Setting "
            + name
            + " should be above 0 and at most "
            + limit
            + " for a reader, not "
            + wanted
            + ". (SETTING_CONSTRAINT_VIOLATION)");
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }
}
