package io.runonce.sources.events;

import io.runonce.contract.RejectCode;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One record as it lies in its file, not looked into yet. */
public sealed interface RawRecord extends Serializable {

  /** Its place in the file: 0 for the first line, or the first row after a CSV's header. */
  long offset();

  /**
   * A record that came as a message of its own, held to the limits of a line.
   *
   * @param value UTF-8, or null where the message had none
   */
  static RawRecord of(long offset, byte @Nullable [] value) {
    return Message.read(offset, value);
  }

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
