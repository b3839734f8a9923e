package io.runonce.stream;

import io.runonce.sources.events.EventFileReader;
import io.runonce.sources.events.RecordCursor;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files of records by their names. */
final class FileOpener implements Serializable {
  private static final long serialVersionUID = 1;

  private final FileMapping mapping;

  FileOpener(FileMapping mapping) {
    this.mapping = mapping;
  }

  /** Whether a file of this name holds records that can be read. */
  boolean isReadable(String name) {
    return EventFileReader.isEventFile(Path.of(name));
  }

  /** Whether the file still lies there as it was discovered. */
  boolean isUnchanged(FileSplit split) throws IOException {
    Path path = Path.of(split.path());
    return Files.isRegularFile(path)
        && Files.size(path) == split.size()
        && Files.getLastModifiedTime(path).toMillis() == split.modifiedAt();
  }

  /** The file's bytes, counted and hashed as they pass. */
  DigestingInput bytes(FileSplit split) throws IOException {
    return new DigestingInput(Files.newInputStream(Path.of(split.path())));
  }

  /** The records in those bytes; closes them with itself. */
  RecordCursor records(FileSplit split, DigestingInput bytes) throws IOException {
    return EventFileReader.open(Path.of(split.path()), bytes, mapping.load());
  }
}
