package io.runonce.contract;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A system that sends events, and on what ground.
 *
 * @param expectedEvery what "late" is measured by
 */
public record Source(
    String source,
    @Nullable String ownerDepartment,
    @Nullable String sharingNo,
    @Nullable String purpose,
    @Nullable String classification,
    @Nullable Integer retentionDays,
    @Nullable Duration expectedEvery)
    implements Serializable {}
