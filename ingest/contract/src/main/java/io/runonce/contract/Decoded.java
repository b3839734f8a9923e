package io.runonce.contract;

import java.util.Set;

/** What became of one record: an event, or the reason why not. Nothing is dropped silently. */
public sealed interface Decoded {

  /** Landed, perhaps with something odd about it. */
  record Accepted(Event event, Set<Warning> warnings, Hashing hashing) implements Decoded {}

  /**
   * Not landed.
   *
   * @param detail one line: the field and what was expected
   * @param record the record whole, redacted; of one that does not parse, what masking leaves
   */
  record Rejected(RejectCode code, String detail, String record) implements Decoded {}
}
