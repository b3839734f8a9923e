package io.runonce.cli;

import io.runonce.cli.TruthRun.Judged;
import io.runonce.reckoning.CaseOutcome;
import io.runonce.reckoning.UnknownReason;
import org.jspecify.annotations.Nullable;

/** Why the real trips of a case lie outside its range; the first that holds. */
enum TruthOutside {
  /** Ticket and file bear two names for one walker. */
  TWO_NAMES(
      "An organisation whose desk notes no agent: the ticket is the clerk's, the file the company's,"
          + " so one trip has two visitors (V2). `low` is too great, `high` unbounded, so the case is in"
          + " no rate of kept promises; it may be BROKEN unjustly."),

  /** A clerk's other errand. */
  SHARED_CLERK(
      "An organisation whose clerk serves others too: a visit that names another's case is certain for"
          + " that alone, and a ticket without a case goes to the only one that it could be for (V3)."),

  /** Nothing was written of the receipt. */
  NO_RECEIPT(
      "No RECEIVED was written, and the trip left no ticket: what nobody wrote down cannot be counted."),

  /** The tries differ. */
  OTHER_TRIES(
      "Failed tries: the rules carry the visits of every one of the subject's at most 90 days before (V6),"
          + " the simulator those of the tries that it meant as such."),

  /** The rest. */
  ONE_OF_TWO(
      "Two ways to one place within four hours are one visit (V2); the simulator counts both.");

  private final String words;

  TruthOutside(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Null for a case whose range holds the truth. */
  static @Nullable TruthOutside of(Judged one) {
    CaseOutcome outcome = one.outcome();
    Integer high = outcome.citizen().high();
    int real = TruthFigures.real(one);
    boolean below = real < outcome.citizen().low();
    if (!below && (high == null || real <= high)) {
      return null;
    }
    if (outcome.identity().organisation()) {
      boolean nobodyKnown = outcome.citizen().unboundedBy() == UnknownReason.AGENT_UNKNOWN;
      return below && nobodyKnown ? TWO_NAMES : SHARED_CLERK;
    }
    if (outcome.moments().receivedAt() == null) {
      return NO_RECEIPT;
    }
    return one.truth().carried() == outcome.carriedVisits() ? ONE_OF_TWO : OTHER_TRIES;
  }
}
