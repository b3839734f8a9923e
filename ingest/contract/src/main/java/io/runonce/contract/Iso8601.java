package io.runonce.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Reads times like {@code 2026-01-31T09:00:00.123+08:00}: ISO 8601's extended format with an
 * offset. Seconds and their fraction may be absent, the offset may be Z, ±hh, ±hhmm or ±hh:mm.
 * Written by hand, since a formatter takes longer over the times than all else takes over a record.
 */
final class Iso8601 {
  private static final int SECONDS_A_DAY = 86_400;
  private static final int FINEST_FRACTION = 9;

  private final String text;
  private int at;

  private Iso8601(String text) {
    this.text = text;
  }

  /**
   * The instant, cut to milliseconds.
   *
   * @throws DateTimeException if the text is no such time: 30 February, no offset, 25 o'clock
   */
  static Instant parse(String text) {
    return new Iso8601(text).instant();
  }

  private Instant instant() {
    long day = date().toEpochDay();
    expect('T', 't');
    long second = secondOfDay();
    int millis = fraction();
    long epochSecond = day * SECONDS_A_DAY + second - offset();
    if (at != text.length()) {
      throw fault();
    }
    return Instant.ofEpochMilli(epochSecond * 1000 + millis);
  }

  private LocalDate date() {
    int year = digits(4);
    expect('-', '-');
    int month = digits(2);
    expect('-', '-');
    return LocalDate.of(year, month, digits(2));
  }

  /** 24:00:00 is ISO's end of a day; a leap second is no time that Java has. */
  private long secondOfDay() {
    int hour = digits(2);
    expect(':', ':');
    int minute = digits(2);
    int second = 0;
    if (peek() == ':') {
      at++;
      second = digits(2);
    }
    if (hour == 24 && minute == 0 && second == 0) {
      return SECONDS_A_DAY;
    }
    return LocalTime.of(hour, minute, second).toSecondOfDay();
  }

  private int fraction() {
    if (peek() != '.' && peek() != ',') {
      return 0;
    }
    at++;
    int start = at;
    int millis = 0;
    while (isDigit(peek())) {
      if (at - start < 3) {
        millis = millis * 10 + peek() - '0';
      }
      at++;
    }
    int length = at - start;
    if (length == 0 || length > FINEST_FRACTION) {
      throw fault();
    }
    return length == 1 ? millis * 100 : length == 2 ? millis * 10 : millis;
  }

  /** In seconds east. */
  private int offset() {
    char sign = peek();
    at++;
    if (sign == 'Z' || sign == 'z') {
      return 0;
    }
    if (sign != '+' && sign != '-') {
      throw fault();
    }
    int hours = digits(2);
    int minutes = 0;
    if (peek() == ':') {
      at++;
      minutes = digits(2);
    } else if (isDigit(peek())) {
      minutes = digits(2);
    }
    int factor = sign == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(factor * hours, factor * minutes).getTotalSeconds();
  }

  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      char c = peek();
      if (!isDigit(c)) {
        throw fault();
      }
      value = value * 10 + c - '0';
      at++;
    }
    return value;
  }

  private void expect(char one, char other) {
    char c = peek();
    if (c != one && c != other) {
      throw fault();
    }
    at++;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private DateTimeException fault() {
    return new DateTimeException("unexpected at character " + at);
  }
}
