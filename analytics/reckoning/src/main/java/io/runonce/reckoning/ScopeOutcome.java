package io.runonce.reckoning;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The visits within one scope and what they say of the promise (DOMAIN V4–V6, §5).
 *
 * @param low certain visits
 * @param high certain and possible ones; null if unbounded
 * @param unboundedBy the first reason why, or null if bounded
 * @param unknownReason why the verdict is UNKNOWN, else null
 */
public record ScopeOutcome(
    int low,
    @Nullable Integer high,
    @Nullable UnknownReason unboundedBy,
    Verdict verdict,
    @Nullable UnknownReason unknownReason)
    implements Serializable {}
