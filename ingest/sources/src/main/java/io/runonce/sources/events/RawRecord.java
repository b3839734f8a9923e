package io.runonce.sources.events;

import io.runonce.contract.RejectCode;
import java.io.Serializable;

/** One record as it lies in its file, not looked into yet. */
public sealed interface RawRecord extends Serializable {

  /** Its place in the file: 0 for the first line, or the first row after a CSV's header. */
  long offset();

  /**
   * A record that can be decoded.
   *
   * @param text a line of NDJSON; of a CSV the row as a JSON object of its columns
   */
  record Text(long offset, String text) implements RawRecord {}

  /**
   * A record that nobody should hold in memory, or that is no text.
   *
   * @param length in bytes, as far as it was read
   * @param sha256 64 hex digits over those bytes
   */
  record Unreadable(long offset, RejectCode code, String detail, long length, String sha256)
      implements RawRecord {}
}
