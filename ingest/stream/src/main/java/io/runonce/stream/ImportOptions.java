package io.runonce.stream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an import is asked for.
 *
 * @param mapping how rows of another layout become events, if they are not the contract's
 */
record ImportOptions(List<Path> files, FileMapping mapping) {

  /**
   * Reads the arguments.
   *
   * @throws IngestException if a file is missing or none is named
   */
  static ImportOptions parse(String... arguments) {
    List<Path> files = new ArrayList<>();
    FileMapping mapping = FileMapping.NONE;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--mapping")) {
        if (++i == arguments.length) {
          throw new IngestException("--mapping: the file is missing; give --mapping FILE");
        }
        mapping = new FileMapping(arguments[i]).checked();
      } else if (arguments[i].startsWith("--")) {
        throw new IngestException(arguments[i] + ": unknown; give FILE… [--mapping FILE]");
      } else {
        files.add(existing(arguments[i]));
      }
    }
    if (files.isEmpty()) {
      throw new IngestException("no file named; give FILE… [--mapping FILE]");
    }
    return new ImportOptions(List.copyOf(files), mapping);
  }

  private static Path existing(String name) {
    Path path = Path.of(name).toAbsolutePath().normalize();
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new IngestException(name + ": no file that can be read");
    }
    return path;
  }
}
