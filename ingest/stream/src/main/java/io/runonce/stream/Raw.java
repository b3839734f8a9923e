package io.runonce.stream;

import io.runonce.contract.RejectCode;
import io.runonce.sources.events.RawRecord;

/** What a source gives: a record as it was written, what stands in the way of one, or an end. */
sealed interface Raw {

  /** Where it stands. */
  Origin origin();

  /** A record of a file. */
  record Row(Origin origin, RawRecord record) implements Raw {}

  /** The value of a message of a topic; always a record of the contract. */
  record Message(Origin origin, RawRecord record) implements Raw {}

  /** From here on the file cannot be read. */
  record Broken(Origin origin, RejectCode code, String detail) implements Raw {}

  /** The source has nothing more; the origin's offset is where the next record would stand. */
  record End(Origin origin, FileEnd end) implements Raw {}
}
