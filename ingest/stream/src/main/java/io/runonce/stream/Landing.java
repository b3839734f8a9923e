package io.runonce.stream;

import io.runonce.contract.Event;
import io.runonce.contract.Hashing;
import io.runonce.contract.RejectCode;
import io.runonce.contract.Warning;
import java.util.Set;

/** What the sink takes: an event, a reject, or the end of a file. In the order of the source. */
sealed interface Landing {

  /** Where it came from. */
  Origin origin();

  /** To be landed. */
  record Accepted(Origin origin, Event event, Set<Warning> warnings, Hashing hashing)
      implements Landing {}

  /** To be kept aside, redacted, with its reason. */
  record Refused(Origin origin, RejectCode code, String detail, String record) implements Landing {}

  /** Everything of the file came before this. */
  record Ended(Origin origin, FileEnd end) implements Landing {}
}
