package io.runonce.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Whole numbers as JSON knows them: 3, 3.0 and 30e-1 are one number. */
final class WholeNumber {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private WholeNumber() {}

  /** Whether it is a number from 0 to 2,147,483,647 without a fraction. */
  static boolean isCount(JsonNode value) {
    if (value.isInt()) {
      return value.intValue() >= 0;
    }
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      return false;
    }
    BigDecimal number = value.decimalValue();
    // The bounds come first: the remainder of 1e999999999 would be computed digit by digit.
    return number.signum() >= 0
        && number.compareTo(LARGEST) <= 0
        && (number.scale() <= 0 || hasNoFraction(number));
  }

  private static boolean hasNoFraction(BigDecimal number) {
    return number.signum() == 0
        || (number.precision() > number.scale() - 1 && number.stripTrailingZeros().scale() <= 0);
  }
}
