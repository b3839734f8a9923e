package io.runonce.watch;

import java.util.Objects;

/**
 * What an alert is about, and so whose it is; empty where it does not apply.
 *
 * @param department empty too where it belongs to no single one
 */
record About(
    String region,
    String department,
    String location,
    String item,
    String caseNo,
    String dimension,
    String topic) {
  About {
    Objects.requireNonNull(region);
  }

  static About hall(String region, String location, String dimension) {
    return new About(region, "", location, "", "", dimension, "");
  }
}
