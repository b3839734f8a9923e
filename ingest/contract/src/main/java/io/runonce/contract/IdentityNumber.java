package io.runonce.contract;

import java.time.YearMonth;

/** Numbers of identity cards (GB 11643): 18 places with a check digit, in old papers 15. */
final class IdentityNumber {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final String PROVINCES =
      " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64"
          + " 65 71 81 82 83 91 ";

  private IdentityNumber() {}

  /** The check digit of 17 digits (ISO 7064 MOD 11-2). */
  static char checkDigit(CharSequence seventeen) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }

  /** 18 places: a province, a date of birth and the right check digit. */
  static boolean isValid(CharSequence number) {
    return isPlausible(number) && checkDigit(number) == upper(number.charAt(17));
  }

  /** 18 places with a province and a date of birth, whatever the check digit. */
  static boolean isPlausible(CharSequence number) {
    return number.length() == 18
        && areDigits(number, 17)
        && (upper(number.charAt(17)) == 'X' || isDigit(number.charAt(17)))
        && hasProvince(number)
        && birthYear(number) >= 1900
        && birthYear(number) < 2100
        && isDate(birthYear(number), number, 10);
  }

  /** 15 digits with a province and a date of birth; they have no check digit. */
  static boolean isPlausibleFifteen(CharSequence number) {
    return number.length() == 15
        && areDigits(number, 15)
        && hasProvince(number)
        && isDate(1900 + value(number, 6, 8), number, 8);
  }

  /** Of 18 places. */
  static int birthYear(CharSequence number) {
    return value(number, 6, 10);
  }

  static boolean hasProvince(CharSequence number) {
    return PROVINCES.contains(" " + number.charAt(0) + number.charAt(1) + " ");
  }

  private static boolean isDate(int year, CharSequence number, int at) {
    int month = value(number, at, at + 2);
    int day = value(number, at + 2, at + 4);
    return month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
  }

  private static int value(CharSequence number, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + number.charAt(i) - '0';
    }
    return value;
  }

  private static boolean areDigits(CharSequence number, int count) {
    for (int i = 0; i < count; i++) {
      if (!isDigit(number.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char upper(char c) {
    return c == 'x' ? 'X' : c;
  }
}
