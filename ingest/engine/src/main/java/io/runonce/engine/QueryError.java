package io.runonce.engine;

import java.net.HttpURLConnection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement that failed, with ClickHouse's error code: the answer to one request. */
final class QueryError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final int BAD_ARGUMENTS = 36;
  static final int NOT_IMPLEMENTED = 48;
  static final int SYNTAX_ERROR = 62;
  static final int CANNOT_DECOMPRESS = 271;
  static final int CHECKSUM_DOESNT_MATCH = 40;
  static final int UNKNOWN_DATABASE = 81;
  static final int UNKNOWN_SETTING = 115;
  static final int READONLY = 164;
  static final int TOO_MANY_SIMULTANEOUS_QUERIES = 202;
  static final int ABORTED = 236;
  static final int TOO_MANY_BYTES = 396;
  static final int SETTING_CONSTRAINT_VIOLATION = 452;
  static final int ACCESS_DENIED = 497;
  static final int AUTHENTICATION_FAILED = 516;
  private static final int TIMEOUT_EXCEEDED = 159;
  private static final int UNKNOWN = 1002;

  private static final Set<Integer> FORBIDDEN =
      Set.of(READONLY, ACCESS_DENIED, AUTHENTICATION_FAILED);

  /** Unknown function, identifier, table, database. */
  private static final Set<Integer> NOT_FOUND = Set.of(46, 47, 60, UNKNOWN_DATABASE);

  /** What does not parse, has a wrong type, or breaks a constraint on a setting. */
  private static final Set<Integer> BAD_REQUEST =
      Set.of(
          6,
          26,
          27,
          BAD_ARGUMENTS,
          38,
          CHECKSUM_DOESNT_MATCH,
          41,
          43,
          53,
          57,
          SYNTAX_ERROR,
          70,
          72,
          80,
          82,
          UNKNOWN_SETTING,
          117,
          CANNOT_DECOMPRESS,
          SETTING_CONSTRAINT_VIOLATION);

  private static final Pattern NAME = Pattern.compile("\\(([A-Z][A-Z_]{3,60})\\)");
  private static final Pattern CODE = Pattern.compile("Code: (\\d+)\\.");

  private final int code;

  private QueryError(int code, String text) {
    super(text);
    this.code = code;
  }

  /** An error of the bridge, worded as the engine words its own. */
  static QueryError of(int code, String message) {
    return new QueryError(code, "Code: " + code + ". DB::Exception: " + message);
  }

  /** An error text of the engine. */
  static QueryError ofEngine(String text) {
    Matcher found = CODE.matcher(text);
    int code = found.find() ? Integer.parseInt(found.group(1)) : UNKNOWN;
    return new QueryError(code, text);
  }

  int code() {
    return code;
  }

  /** Such as UNKNOWN_TABLE; empty when the text has none. */
  String name() {
    Matcher found = NAME.matcher(text());
    String last = "";
    while (found.find()) {
      last = found.group(1);
    }
    return last;
  }

  String text() {
    return String.valueOf(getMessage());
  }

  /** The HTTP status that ClickHouse's server gives for this code. */
  int httpStatus() {
    if (code == TIMEOUT_EXCEEDED) {
      return HttpURLConnection.HTTP_CLIENT_TIMEOUT;
    }
    if (code == NOT_IMPLEMENTED) {
      return HttpURLConnection.HTTP_NOT_IMPLEMENTED;
    }
    if (FORBIDDEN.contains(code)) {
      return HttpURLConnection.HTTP_FORBIDDEN;
    }
    if (NOT_FOUND.contains(code)) {
      return HttpURLConnection.HTTP_NOT_FOUND;
    }
    return BAD_REQUEST.contains(code)
        ? HttpURLConnection.HTTP_BAD_REQUEST
        : HttpURLConnection.HTTP_INTERNAL_ERROR;
  }
}
