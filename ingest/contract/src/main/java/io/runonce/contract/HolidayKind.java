package io.runonce.contract;

/** How the State Council's notice changes a date (调休). */
public enum HolidayKind {
  HOLIDAY,
  MAKE_UP_WORKDAY
}
