package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.RejectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineCursorTest {
  @TempDir Path folder;

  private List<Raw> read(Path file) throws IOException {
    List<Raw> records = new ArrayList<>();
    try (RecordCursor cursor = LineCursor.open(FileSplits.of(file, Clock.systemUTC()))) {
      for (Raw raw = cursor.next(); raw != null; raw = cursor.next()) {
        records.add(raw);
      }
    }
    return records;
  }

  @Test
  void emptyLinesAndReturnsAreNoPartOfRecords() throws IOException {
    Path file = folder.resolve("a.ndjson");
    Files.writeString(file, "一\r\n\n  \ntwo\nlast");

    assertThat(read(file).stream().map(raw -> ((Raw.Text) raw).json()))
        .containsExactly("一", "two", "last");
    assertThat(read(file).stream().map(raw -> raw.origin().offset())).containsExactly(1L, 2L, 3L);
    assertThat(read(file).stream().mapToLong(raw -> raw.origin().bytes()).sum())
        .isEqualTo(Files.size(file));
  }

  @Test
  void recordBeyondTheCapIsPassedOverAndTheNextIsRead() throws IOException {
    String fits = "x".repeat(256 * 1024);
    Path file = folder.resolve("a.ndjson");
    Files.writeString(file, fits + "\n" + fits + "y\nnext\n");

    List<Raw> records = read(file);

    assertThat(records).hasSize(3);
    assertThat(records.get(0)).isInstanceOf(Raw.Text.class);
    assertThat(records.get(1))
        .isInstanceOfSatisfying(
            Raw.Unreadable.class, raw -> assertThat(raw.code()).isEqualTo(RejectCode.TOO_LONG));
    assertThat(records.get(2))
        .isInstanceOfSatisfying(Raw.Text.class, raw -> assertThat(raw.json()).isEqualTo("next"));
  }

  @Test
  void hashIsThatOfTheFileAlsoWhenPacked() throws Exception {
    Path file = Lines.write(folder.resolve("a.ndjson.gz"), Stream.of("a", "b"));
    try (RecordCursor cursor = LineCursor.open(FileSplits.of(file, Clock.systemUTC()))) {
      while (cursor.next() != null) {}

      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      assertThat(cursor.hash()).isEqualTo(HexFormat.of().formatHex(digest));
    }
  }
}
