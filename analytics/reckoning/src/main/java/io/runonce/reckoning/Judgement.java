package io.runonce.reckoning;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Sets a range of visits beside a declaration (DOMAIN §5). */
final class Judgement {
  private Judgement() {}

  /**
   * Judges a range.
   *
   * @param declared visits as promised, or null
   * @param low certain visits
   * @param high certain and possible ones, if bounded
   * @param unbounded why there is no upper bound; empty if there is
   */
  static ScopeOutcome judge(
      @Nullable Integer declared,
      boolean closed,
      int low,
      int high,
      Collection<UnknownReason> unbounded) {
    UnknownReason unboundedBy = unbounded.stream().min(Comparator.naturalOrder()).orElse(null);
    Integer bound = unboundedBy == null ? (Integer) high : null;
    Verdict verdict = verdict(declared, closed, low, bound);
    UnknownReason reason =
        verdict == Verdict.UNKNOWN ? reason(declared, closed, unboundedBy) : null;
    return new ScopeOutcome(low, bound, unboundedBy, verdict, reason);
  }

  private static Verdict verdict(
      @Nullable Integer declared, boolean closed, int low, @Nullable Integer high) {
    if (declared == null) {
      return Verdict.UNKNOWN;
    }
    if (low > declared) {
      return Verdict.BROKEN;
    }
    return closed && high != null && high <= declared ? Verdict.KEPT : Verdict.UNKNOWN;
  }

  private static UnknownReason reason(
      @Nullable Integer declared, boolean closed, @Nullable UnknownReason unboundedBy) {
    if (declared == null) {
      return UnknownReason.NO_DECLARATION;
    }
    if (!closed) {
      return UnknownReason.OPEN;
    }
    return unboundedBy == null ? UnknownReason.AMBIGUOUS : unboundedBy;
  }
}
