package io.runonce.stream;

import io.runonce.sources.events.EventMapping;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which mapping files are read by, by name: it is read where it is used.
 *
 * @param told a file, or one of the mappings that come with the program; null for none
 */
record FileMapping(@Nullable String told) implements Serializable {
  static final FileMapping NONE = new FileMapping(null);

  /** The mapping, or null where files are the contract's. */
  @Nullable EventMapping load() throws IOException {
    String name = told;
    if (name == null) {
      return null;
    }
    Path file = Path.of(name);
    return Files.isRegularFile(file) ? EventMapping.read(file) : EventMapping.builtIn(name);
  }

  /**
   * The same, once it is sure that it can be loaded.
   *
   * @throws IngestException if it cannot
   */
  FileMapping checked() {
    try {
      load();
      return this;
    } catch (IOException e) {
      throw new IngestException("--mapping: " + e.getMessage(), e);
    }
  }
}
