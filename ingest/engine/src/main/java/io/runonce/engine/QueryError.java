package io.runonce.engine;

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
  private static final int UNKNOWN = 1002;

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

  String text() {
    return String.valueOf(getMessage());
  }

  /** The HTTP status that ClickHouse's server gives for this code. */
  int httpStatus() {
    return switch (code) {
      case 192, 193, 194, READONLY, ACCESS_DENIED, AUTHENTICATION_FAILED -> 403;
      case 60, UNKNOWN_DATABASE, 46, 47, 36, 57, 82 ->
          code == 36 || code == 57 || code == 82 ? 400 : 404;
      case 6,
          26,
          27,
          38,
          41,
          53,
          62,
          70,
          72,
          UNKNOWN_SETTING,
          117,
          131,
          SETTING_CONSTRAINT_VIOLATION ->
          400;
      case CHECKSUM_DOESNT_MATCH, CANNOT_DECOMPRESS -> 400;
      case 159 -> 408;
      case NOT_IMPLEMENTED -> 501;
      default -> 500;
    };
  }
}
