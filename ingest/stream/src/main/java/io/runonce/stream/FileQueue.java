package io.runonce.stream;

import java.util.List;

/**
 * What the enumerator remembers.
 *
 * @param waiting files that no reader has been given yet, in order of discovery
 * @param given files with a reader, or read, that still lie where they were discovered
 */
record FileQueue(List<FileSplit> waiting, List<FileSplit> given) {
  static final FileQueue EMPTY = new FileQueue(List.of(), List.of());
}
