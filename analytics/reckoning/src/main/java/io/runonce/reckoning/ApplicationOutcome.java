package io.runonce.reckoning;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of an application: measures count lone ones too, exports list the joint ones
 * (CONTRACT §3).
 *
 * @param applicationKey {@link CaseMembership#applicationKey}
 * @param caseNos sorted, never empty
 * @param oneThing that all its cases' versions name, of a joint one; else null
 * @param itemCode of a lone case; null for a joint application
 * @param regionCode of its first case, as is the department
 * @param closedAt when the last case closed; null while any is open
 * @param receivedAt the first receipt of any of its cases
 * @param citizen the union of its cases' whole ways
 * @param materialsCollected distinct codes taken in any of its cases
 */
public record ApplicationOutcome(
    String applicationKey,
    @Nullable String applicationNo,
    List<String> caseNos,
    @Nullable String oneThing,
    @Nullable String itemCode,
    String regionCode,
    @Nullable String departmentCode,
    @Nullable Instant receivedAt,
    @Nullable Instant closedAt,
    @Nullable Integer declaredVisits,
    ScopeOutcome citizen,
    @Nullable Integer baselineVisits,
    @Nullable Integer baselineMaterials,
    int materialsCollected,
    @Nullable Instant nextChangeAt,
    String rulesVersion)
    implements Serializable {
  public ApplicationOutcome {
    caseNos = List.copyOf(caseNos);
  }

  /** Two cases or more. */
  public boolean isJoint() {
    return caseNos.size() > 1;
  }
}
