package io.runonce.sources.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.contract.Decoded;
import io.runonce.contract.EventType;
import io.runonce.contract.RejectCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileReaderTest {
  @TempDir Path folder;

  @Test
  void linesComeWithTheirPlaceInTheFileAndEmptyOnesArePassedOver() throws IOException {
    Path file = write("events.ndjson", "{\"a\":1}\n\n{\"b\":2}\r\n{\"c\":3}");

    assertThat(records(file))
        .containsExactly(
            new RawRecord.Text(0, "{\"a\":1}"),
            new RawRecord.Text(2, "{\"b\":2}"),
            new RawRecord.Text(3, "{\"c\":3}"));
  }

  @Test
  void readingGoesOnWhereItWasLeft() throws IOException {
    Path file = write("events.ndjson", "{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n");
    long left;
    try (RecordCursor cursor = EventFileReader.open(file, null)) {
      cursor.next();
      left = cursor.offset();
    }

    try (RecordCursor cursor = EventFileReader.open(file, null)) {
      cursor.skipTo(left);
      assertThat(cursor.next()).isEqualTo(new RawRecord.Text(1, "{\"b\":2}"));
    }
  }

  @Test
  void anyRecordIsFoundAgainByItsOffset() throws IOException {
    Path file = write("events.ndjson", "\n{\"a\":1}\n\n\n{\"b\":2}\n");

    for (RawRecord record : records(file)) {
      try (RecordCursor cursor = EventFileReader.open(file, null)) {
        cursor.skipTo(record.offset());
        assertThat(cursor.next()).isEqualTo(record);
      }
    }
  }

  @Test
  void aRecordOverTheCapIsToldByLengthAndTheNextOneIsRead() throws IOException {
    String tooLong = "x".repeat(1_000_000);
    Path file = write("events.ndjson", tooLong + "\n{\"b\":2}\n");

    List<RawRecord> records = records(file);

    assertThat(records).hasSize(2);
    assertThat(records.getFirst())
        .isInstanceOfSatisfying(
            RawRecord.Unreadable.class,
            record -> {
              assertThat(record.code()).isEqualTo(RejectCode.TOO_LONG);
              assertThat(record.length()).isEqualTo(1_000_000);
            });
    assertThat(records.get(1)).isEqualTo(new RawRecord.Text(1, "{\"b\":2}"));
  }

  @Test
  void aRecordOfJustTheCapIsRead() throws IOException {
    String longest = "x".repeat(256 * 1024);

    assertThat(records(write("events.ndjson", longest + "\n")))
        .containsExactly(new RawRecord.Text(0, longest));
  }

  @Test
  void aGzipBombIsReadInBoundedMemory() throws IOException {
    Path file = folder.resolve("bomb.ndjson.gz");
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) ' ');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 200; i++) {
        out.write(megabyte);
      }
      out.write("\n{}\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(records(file)).hasSize(2).last().isEqualTo(new RawRecord.Text(1, "{}"));
  }

  @Test
  void aFileThatBreaksOffEndsWithARecordThatSaysSo() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(whole)) {
      for (int i = 0; i < 5_000; i++) {
        out.write(
            ("{\"number\":" + Integer.toHexString(i * 7919) + "}\n")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
    Path file = Files.write(folder.resolve("half.ndjson.gz"), half);

    assertThat(records(file))
        .hasSizeGreaterThan(100)
        .last()
        .isInstanceOfSatisfying(
            RawRecord.Unreadable.class,
            record -> assertThat(record.detail()).startsWith("the file breaks off"));
  }

  @Test
  void bytesThatAreNoTextAreToldAndNotGuessed() throws IOException {
    Path file = folder.resolve("events.ndjson");
    Files.write(file, new byte[] {'{', (byte) 0xB0, '}', '\n', '{', '}', '\n'});

    List<Decoded> decoded = decode(file, null);

    assertThat(decoded.getFirst())
        .isInstanceOfSatisfying(
            Decoded.Rejected.class,
            rejected -> assertThat(rejected.detail()).isEqualTo("is not UTF-8"));
  }

  @Test
  void aCsvWithTheContractsHeadersIsRead() throws IOException {
    Path file =
        write(
            "events.csv",
            "source,sourceKey,eventType,eventTime,regionCode,channel,onSite,attributes\n"
                + "s,1,TICKET_TAKEN,2026-01-05T09:00:00+08:00,330111,HALL_WINDOW,,"
                + "\"{\"\"ticketNo\"\":\"\"A1\"\"}\"\n"
                + "s,2,RATED,2026-01-05T09:00:00+08:00,330111,WEB,perhaps,\n");

    List<Decoded> decoded = decode(file, null);

    assertThat(decoded.getFirst())
        .isInstanceOfSatisfying(
            Decoded.Accepted.class,
            accepted -> {
              assertThat(accepted.event().type()).isEqualTo(EventType.TICKET_TAKEN);
              assertThat(accepted.event().attributes()).isEqualTo("{\"ticketNo\":\"A1\"}");
              assertThat(accepted.event().onSite()).isTrue();
            });
    assertThat(decoded.get(1))
        .isInstanceOfSatisfying(
            Decoded.Rejected.class,
            rejected -> assertThat(rejected.code()).isEqualTo(RejectCode.BAD_CODE));
  }

  @Test
  void aQuotedCellMayHoldLineEndsAndQuotes() throws IOException {
    Path file = write("rows.csv", "a,b\n\"1\n2\",\"say \"\"x\"\"\"\n3,4\n");

    assertThat(records(file))
        .containsExactly(
            new RawRecord.Text(0, "{\"a\":\"1\\n2\",\"b\":\"say \\\"x\\\"\"}"),
            new RawRecord.Text(1, "{\"a\":\"3\",\"b\":\"4\"}"));
  }

  @Test
  void aRowThatDoesNotFitItsHeaderIsToldAndTheNextOneIsRead() throws IOException {
    Path file = write("rows.csv", "a,b\n1\n3,4\n");

    List<RawRecord> records = records(file);

    assertThat(records.getFirst())
        .isInstanceOfSatisfying(
            RawRecord.Unreadable.class,
            record -> assertThat(record.detail()).isEqualTo("has 1 cells, the header has 2"));
    assertThat(records).hasSize(2);
  }

  @Test
  void aQuoteThatNobodyClosesDoesNotFillTheMemory() throws IOException {
    Path file = write("rows.csv", "a,b\n1,2\n\"" + "x,y\n".repeat(300_000));

    assertThat(records(file))
        .hasSize(2)
        .last()
        .isInstanceOfSatisfying(
            RawRecord.Unreadable.class,
            record -> assertThat(record.code()).isEqualTo(RejectCode.TOO_LONG));
  }

  @Test
  void anotherKindOfFileIsRefusedWithWhatIsExpected() throws IOException {
    Path file = write("events.xlsx", "");

    assertThatThrownBy(() -> EventFileReader.open(file, null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected a name that ends in .ndjson, .csv or .xes");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static List<RawRecord> records(Path file) throws IOException {
    return Reading.records(file, null);
  }

  private static List<Decoded> decode(
      Path file, @org.jspecify.annotations.Nullable EventMapping mapping) throws IOException {
    List<Decoded> decoded = new ArrayList<>();
    RecordDecoder decoder = RecordDecoder.forFile(file, Codecs.codec(), mapping);
    Reading.records(file, mapping).forEach(record -> decoded.addAll(decoder.decode(record)));
    return decoded;
  }
}
