package io.runonce.stream;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files of records by their names. */
class FileOpener implements Serializable {
  private static final long serialVersionUID = 1;

  /** Whether a file of this name holds records that can be read. */
  boolean isReadable(String name) {
    return name.endsWith(".ndjson") || name.endsWith(".ndjson.gz");
  }

  /** Whether the file still lies there as it was discovered. */
  boolean isUnchanged(FileSplit split) throws IOException {
    Path path = Path.of(split.path());
    return Files.isRegularFile(path)
        && Files.size(path) == split.size()
        && Files.getLastModifiedTime(path).toMillis() == split.modifiedAt();
  }

  RecordCursor open(FileSplit split) throws IOException {
    return LineCursor.open(split);
  }
}
