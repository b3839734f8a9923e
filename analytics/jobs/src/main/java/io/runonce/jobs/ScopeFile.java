package io.runonce.jobs;

import io.runonce.reckoning.CaseScope;
import org.jspecify.annotations.Nullable;

/** The scope of a case on its way to its application, with what {@link CaseFile} adds. */
record ScopeFile(CaseScope scope, @Nullable String locationId) {}
