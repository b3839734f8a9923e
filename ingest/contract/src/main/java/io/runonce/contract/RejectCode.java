package io.runonce.contract;

/** Why a record was not landed (CONTRACT §1). */
public enum RejectCode {
  MALFORMED_JSON,
  MISSING_FIELD,
  UNKNOWN_TYPE,
  BAD_TIME,
  /** More than a day ahead of the machine's clock. */
  TIME_IN_FUTURE,
  /** Before the year 2000. */
  TIME_TOO_OLD,
  /** A value outside its list or pattern, or of the wrong JSON type. */
  BAD_CODE,
  /** A record over 256 KiB. */
  TOO_LONG
}
