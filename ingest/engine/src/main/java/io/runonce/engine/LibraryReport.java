package io.runonce.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a check of the engine's library found.
 *
 * @param version the version that this program was built for
 * @param fault one line with the remedy; empty when all is well
 */
public record LibraryReport(Path path, String version, Optional<String> fault) {}
