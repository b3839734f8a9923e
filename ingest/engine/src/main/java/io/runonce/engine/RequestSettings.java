package io.runonce.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings of a request's connection: the bridge's own, then what the address asks for, as far
 * as the account may. The engine ignores a name that it does not know, so names are checked here.
 */
final class RequestSettings {
  private static final String TIME = "max_execution_time";
  private static final String THREADS = "max_threads";

  /** What a reader may set freely: the look and the size of an answer, never what is read. */
  private static final Set<String> READER_MAY =
      Set.of(
          "max_result_rows",
          "result_overflow_mode",
          "max_block_size",
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

  /** What a reader cannot change; DESIGN §3. */
  private static final Map<String, String> READER_MUST =
      Map.of(
          "implicit_select", "0",
          "allow_introspection_functions", "0",
          "allow_ddl", "0",
          "http_max_tries", "1",
          "readonly", "1");

  /**
   * What holds for both unless they say otherwise. A row that is looked up FINAL by its key is
   * found before the rest of its columns is read; the engine does so for conditions on the key
   * alone, on which all versions of a row agree.
   */
  private static final Map<String, String> USUAL =
      Map.of("optimize_move_to_prewhere_if_final", "1");

  /** What goes to the disk before it fills what a reader may have in memory. */
  private static final List<String> SPILLING =
      List.of("max_bytes_before_external_group_by", "max_bytes_before_external_join");

  private static final int SPILL_SHARE = 4;

  private static final long READER_RESULT_BYTES = 4L << 30;
  private static final int READER_THREADS = 16;

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
    Map<String, String> result = new LinkedHashMap<>(USUAL);
    result.put("implicit_select", "0");
    result.put("async_insert", "0");
    result.put("http_max_tries", "1");
    result.put(TIME, seconds(limits.writerTime().toMillis()));
    result.putAll(request.settings());
    return result;
  }

  private Map<String, String> reader(Request request) {
    Map<String, String> most = readerLimits();
    Map<String, String> result = new LinkedHashMap<>(USUAL);
    String spill = Long.toString(limits.readerMemoryBytes() / SPILL_SHARE);
    SPILLING.forEach(setting -> result.put(setting, spill));
    request
        .settings()
        .forEach((name, value) -> {
          if (most.containsKey(name)) {
            result.put(name, atMost(name, value, most.getOrDefault(name, "0")));
          } else if (READER_MAY.contains(name) || name.startsWith("output_format_")) {
            result.put(name, value);
          } else if (!isReadonly(name, value)) {
            throw QueryError.of(
                QueryError.READONLY,
                "Cannot modify '" + name + "' setting as a reader. (READONLY)");
          }
        });
    result.putIfAbsent(THREADS, Integer.toString(usualThreads()));
    most.forEach(result::putIfAbsent);
    result.putAll(READER_MUST);
    return result;
  }

  private Map<String, String> readerLimits() {
    return Map.of(
        "max_execution_time",
        seconds(limits.readerTime().toMillis()),
        "max_memory_usage",
        Long.toString(limits.readerMemoryBytes()),
        "max_result_bytes",
        Long.toString(READER_RESULT_BYTES),
        THREADS,
        Integer.toString(READER_THREADS));
  }

  /** One a core, which is what the engine takes for a writer: more would wait for each other. */
  private static int usualThreads() {
    return Math.min(READER_THREADS, Runtime.getRuntime().availableProcessors());
  }

  private static boolean isReadonly(String name, String value) {
    return name.equals("readonly") && !value.equals("0");
  }

  /** The value asked for, which must be above zero (that means without limit) and within. */
  private static String atMost(String name, String wanted, String limit) {
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

  /** The lesser of two limits, of which 0 means none; the engine has checked neither yet. */
  static String stricter(String one, String other) {
    boolean isNumber = one.matches("[1-9]\\d{0,17}");
    return isNumber && Long.parseLong(one) < Long.parseLong(other) ? one : other;
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }
}
