package io.runonce.jobs;

import io.runonce.reckoning.CaseFacts;

/**
 * A case on its way through the stages.
 *
 * @param hasOneSubject whether all cases of its application have its subject key
 */
record CaseFile(CaseFacts facts, boolean hasOneSubject) {}
