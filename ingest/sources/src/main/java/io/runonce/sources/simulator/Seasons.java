package io.runonce.sources.simulator;

import java.time.LocalDate;

/** Some things have their time of year. */
final class Seasons {
  private Seasons() {}

  static double factor(String item, LocalDate date) {
    int month = date.getMonthValue();
    return switch (item) {
      case "JY-001" -> month >= 5 && month <= 8 ? 2.6 : 0.15;
      case "JY-002" -> month == 5 || month == 10 ? 3.0 : 0.5;
      case "GA-001", "GA-002" -> month == 1 || month == 6 || month == 7 ? 1.6 : 0.9;
      case "YB-001" -> month >= 9 && month <= 12 ? 1.9 : 0.7;
      case "RS-006", "RS-003" -> month == 3 || month == 7 ? 1.4 : 1;
      case "MZ-001" -> month == 5 || month == 10 ? 1.6 : 0.9;
      default -> 1;
    };
  }
}
