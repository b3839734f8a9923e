package io.runonce.warehouse;

import io.runonce.contract.RejectCode;

/**
 * A record that was not landed.
 *
 * @param source what it came from
 * @param file the file's name, or topic and partition
 * @param offset line or Kafka offset within that
 * @param record redacted
 */
public record Reject(
    String source, String file, long offset, RejectCode code, String detail, String record) {}
