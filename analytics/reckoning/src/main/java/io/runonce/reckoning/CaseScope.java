package io.runonce.reckoning;

import io.runonce.contract.EventId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case with the visits of its whole way: what its application needs of it (DOMAIN V4–V6).
 *
 * @param certain its certain visits, those of failed tries in, by start
 * @param possible likewise; none that is certain
 * @param carried how many of the certain ones came from failed tries alone
 * @param unbounded why the whole way has no upper bound; empty if it has
 * @param officialLow of receipt to closing, as are the next two
 * @param officialHigh meaningful if bounded
 * @param repeatedMaterials events that show a material taken again from the subject (cause 2)
 * @param givenBefore materials taken from the subject that another of its cases took in the 180
 *     days before, reusable or not
 * @param nextChangeAt when time alone could change it, failed tries and visits in, or null
 */
public record CaseScope(
    CaseFacts facts,
    List<Visit> certain,
    List<Visit> possible,
    int carried,
    Set<UnknownReason> unbounded,
    int officialLow,
    int officialHigh,
    Set<UnknownReason> officialUnbounded,
    List<EventId> repeatedMaterials,
    Set<GivenElsewhere> givenBefore,
    @Nullable Instant nextChangeAt)
    implements Serializable {
  public CaseScope {
    certain = List.copyOf(certain);
    possible = List.copyOf(possible);
    unbounded = Set.copyOf(unbounded);
    officialUnbounded = Set.copyOf(officialUnbounded);
    repeatedMaterials = List.copyOf(repeatedMaterials);
    givenBefore = Set.copyOf(givenBefore);
  }
}
