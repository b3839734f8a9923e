package io.runonce.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.runonce.contract.RejectCode;

/** What a source gives: a record as it was written, a record that cannot be read, or an end. */
sealed interface Raw {

  /** Where it stands. */
  Origin origin();

  /** A record as one JSON object in text. */
  record Text(Origin origin, String json) implements Raw {}

  /** A record that a mapping has built: an object with the fields of CONTRACT §1. */
  record Parsed(Origin origin, JsonNode json) implements Raw {}

  /**
   * A record that was not even read.
   *
   * @param kept what may be kept of it, redacted
   */
  record Unreadable(Origin origin, RejectCode code, String detail, String kept) implements Raw {}

  /** The source has nothing more; the origin's offset is that of the last record. */
  record End(Origin origin, FileEnd end) implements Raw {}
}
