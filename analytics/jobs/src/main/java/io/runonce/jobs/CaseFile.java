package io.runonce.jobs;

import io.runonce.reckoning.CaseFacts;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way through the stages, with what the rules do not need but the rows tell.
 *
 * @param locationId of the first RECEIVED that tells one, else of the first case event that does
 * @param hasOneSubject whether all cases of its application have its subject key
 */
record CaseFile(CaseFacts facts, @Nullable String locationId, boolean hasOneSubject) {}
