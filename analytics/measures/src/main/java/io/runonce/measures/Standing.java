package io.runonce.measures;

import io.runonce.contract.BusinessZone;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a result set stands on.
 *
 * @param resultSet its name
 * @param asOf events after it do not exist
 * @param catalogue the number of the import that it was reckoned with
 */
record Standing(String resultSet, Instant asOf, long catalogue) {
  LocalDate today() {
    return BusinessZone.dateOf(asOf);
  }
}
