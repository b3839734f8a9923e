package io.runonce.web.casefile.ui;

import io.runonce.web.casefile.CaseFile;
import io.runonce.web.reference.Names;
import java.util.Optional;

/** A case, if it is known, and the names of what it mentions. */
record NamedCase(Optional<CaseFile> file, Names names) {}
