package io.runonce.reckoning;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of a case: the columns of CONTRACT §3 {@code outcomes} and what the measures of
 * DOMAIN §7 count per case.
 *
 * @param citizen the whole way, carried visits in (V5, V6)
 * @param official receipt to closing
 * @param futileVisits of the whole way
 * @param carriedVisits certain visits that came from failed tries alone
 * @param spanOver {@code final} of CONTRACT §3
 * @param corrections CORRECTION_REQUESTED events
 * @param refused whether there is an ACCEPTANCE_REFUSED
 * @param visitedByReceipt whether a certain visit lies on or before the date of receipt
 * @param backDatedEvents case events recorded more than one working day after they happened
 * @param eventsAfterClosing case events after closing other than those of the result's hand-over
 * @param causes of a BROKEN whole way, primary first; else empty
 * @param givenElsewhere materials taken that the subject's cases took in the 180 days before, or
 *     another case of the application ever; sorted
 * @param nextChangeAt when time alone could change the row, or null
 */
public record CaseOutcome(
    CaseIdentity identity,
    Moments moments,
    Promise promise,
    CaseClock clock,
    Materials materials,
    Feedback feedback,
    ScopeOutcome citizen,
    ScopeOutcome official,
    int futileVisits,
    int carriedVisits,
    boolean spanOver,
    int corrections,
    boolean refused,
    boolean visitedByReceipt,
    int backDatedEvents,
    int eventsAfterClosing,
    List<FoundCause> causes,
    List<GivenElsewhere> givenElsewhere,
    @Nullable Instant nextChangeAt,
    String rulesVersion)
    implements Serializable {
  public CaseOutcome {
    causes = List.copyOf(causes);
    givenElsewhere = List.copyOf(givenElsewhere);
  }
}
