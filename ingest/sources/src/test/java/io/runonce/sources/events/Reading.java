package io.runonce.sources.events;

import io.runonce.contract.Decoded;
import io.runonce.contract.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole files at once, for tests. */
final class Reading {
  private Reading() {}

  static List<RawRecord> records(Path file, @Nullable EventMapping mapping) throws IOException {
    List<RawRecord> records = new ArrayList<>();
    try (RecordCursor cursor = EventFileReader.open(file, mapping)) {
      for (RawRecord record = cursor.next(); record != null; record = cursor.next()) {
        records.add(record);
      }
    }
    return records;
  }

  /** Fails on the first record that is rejected. */
  static List<Event> events(Path file, @Nullable EventMapping mapping) throws IOException {
    return events(file, mapping, Integer.MAX_VALUE);
  }

  static List<Event> events(Path file, @Nullable EventMapping mapping, int records)
      throws IOException {
    int left = records;
    List<Event> events = new ArrayList<>();
    RecordDecoder decoder = RecordDecoder.forFile(file, Codecs.codec(), mapping);
    try (RecordCursor cursor = EventFileReader.open(file, mapping)) {
      for (RawRecord record = cursor.next(); record != null && left-- > 0; record = cursor.next()) {
        for (Decoded decoded : decoder.decode(record)) {
          switch (decoded) {
            case Decoded.Accepted accepted -> events.add(accepted.event());
            case Decoded.Rejected rejected -> throw new AssertionError(rejected);
          }
        }
      }
    }
    return events;
  }
}
