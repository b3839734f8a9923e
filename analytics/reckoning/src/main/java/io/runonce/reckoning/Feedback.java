package io.runonce.reckoning;

import io.runonce.contract.Grade;
import io.runonce.contract.GradeOrigin;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people said of a case.
 *
 * @param grade of the last ACTIVE rating, else of the last one
 * @param activeGrade of the last ACTIVE rating
 * @param activeRatedAt when that was given: a rating counts in the period of its own time
 * @param reportedVisits told last, in a callback or a rating
 */
public record Feedback(
    @Nullable Grade grade,
    @Nullable GradeOrigin origin,
    @Nullable Grade activeGrade,
    @Nullable Instant activeRatedAt,
    @Nullable Integer reportedVisits)
    implements Serializable {}
