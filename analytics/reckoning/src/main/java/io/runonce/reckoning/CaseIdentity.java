package io.runonce.reckoning;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whose a case is, what it is about, and where it belongs (DOMAIN V0).
 *
 * @param applicationNo null for a lone case without one
 * @param applicationKey {@link CaseMembership#applicationKey}
 * @param organisation whether the subject is one
 */
public record CaseIdentity(
    String caseNo,
    @Nullable String applicationNo,
    String applicationKey,
    @Nullable String subjectId,
    boolean organisation,
    @Nullable String itemCode,
    String regionCode,
    @Nullable String departmentCode)
    implements Serializable {}
