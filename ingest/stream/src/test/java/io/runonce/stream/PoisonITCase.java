package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.RejectCode;
import io.runonce.warehouse.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a source can do to us by what it writes, on the process as it runs, within the heap that it
 * is given by default. {@code poison.records} gives the size, a million for one; {@code
 * poison.report} the file in which the figures are told.
 */
class PoisonITCase {
  private static final long SEED = 20_261_130;
  private static final int RECORDS = Integer.getInteger("poison.records", 20_000);

  /** Fewer are over before the compiler has done its work, and tell nothing of speed. */
  private static final int ENOUGH_TO_MEASURE = 200_000;

  /** Of sound ones. */
  private static final double LEAST_SPEED = 0.5;

  private static final String HEAD =
      """
      # Spoilt records

      Written by `./runonce bench poison`; do not edit. One file of sound records, then one of as many that a broken or hostile
      source might write (truncated, nested, huge numbers, every plane of Unicode, NUL, wrong types, doubled keys, any bytes),
      through the ingest process with the heap that `up` gives it, the warehouse beside it on the same processors. Each
      record is found landed, repeated or refused afterwards, and a reject kept for each refusal.

      """;

  private static final int GIGABYTE = 1 << 30;
  private static final Duration LIMIT = Duration.ofMinutes(5).plusSeconds(RECORDS / 2_000L);

  @TempDir Path folder;
  private final TestStore store = TestStore.open();
  private Path inbox = Path.of("inbox");

  @BeforeEach
  void makeInbox() throws IOException {
    inbox = Files.createDirectories(folder.resolve("inbox"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everySpoiltRecordIsLandedOrRefusedAndNoneHoldsUpTheOthers() throws Exception {
    try (LoggedIngest ingest = LoggedIngest.start(environment(), folder.resolve("ingest.log"))) {
      Lines.write(inbox.resolve("warm.ndjson"), Lines.events("warm", 30_000));
      awaitDone("warm.ndjson");
      Path sound = Lines.write(inbox.resolve("sound.ndjson"), Lines.events("sound", RECORDS));
      double before = secondsUntilDone(sound);
      Path spoilt = new SpoiltLines(SEED).write(inbox.resolve("spoilt.ndjson"), RECORDS);
      long bytes = Files.size(spoilt);
      double after = secondsUntilDone(spoilt);

      assertThat(ingest.isAlive()).as(ingest.log()).isTrue();
      assertEachIsAccountedFor();
      report(before, after, bytes, ingest);
      if (RECORDS >= ENOUGH_TO_MEASURE) {
        assertThat(before / after)
            .as("speed of spoilt records against sound ones")
            .isGreaterThan(LEAST_SPEED);
      }
    }
  }

  @Test
  void gigabyteOnOneLineAndGzipBombsAreRefusedAndTheNextFileLands() throws Exception {
    try (LoggedIngest ingest =
        LoggedIngest.start(store.environment(folder), folder.resolve("ingest.log"))) {
      line("line.ndjson");
      bomb("bomb.ndjson.gz", (byte) ' ');
      bomb("lines.ndjson.gz", (byte) '\n');
      bomb("bomb.csv.gz", (byte) '"');
      bomb("bomb.xes.gz", (byte) '<');
      Lines.write(inbox.resolve("next.ndjson"), Lines.events("next", 10));

      for (String name :
          new String[] {
            "next.ndjson", "line.ndjson", "bomb.ndjson.gz", "lines.ndjson.gz",
          }) {
        awaitDone(name);
      }
      for (String name : new String[] {"bomb.csv.gz", "bomb.xes.gz"}) {
        Await.until(name + " put away", LIMIT, () -> isIn(".done", name) || isIn(".failed", name));
      }
      assertThat(ingest.isAlive()).as(ingest.log()).isTrue();
      assertThat(ingest.log()).doesNotContain("OutOfMemory", "to FAILED");
      assertThat(store.number("(SELECT count() FROM event WHERE startsWith(source_key, 'next'))"))
          .isEqualTo(10);
      assertThat(
              store.number(
                  "(SELECT count() FROM event WHERE source_key IN"
                      + " ('behind line.ndjson', 'behind bomb.ndjson.gz', 'behind lines.ndjson.gz'))"))
          .as("what stands behind them in the same file")
          .isEqualTo(3);
      assertThat(
              store.number(
                  "(SELECT count() FROM rejected_event FINAL WHERE code = 'TOO_LONG' AND"
                      + " file IN ('line.ndjson', 'bomb.ndjson.gz'))"))
          .isEqualTo(2);
    }
  }

  private void assertEachIsAccountedFor() {
    String of = " FROM ingest_span FINAL WHERE name = 'spoilt.ndjson')";
    assertThat(store.number("(SELECT sum(read)" + of)).as("seed %d", SEED).isEqualTo(RECORDS);
    assertThat(store.number("(SELECT sum(landed + repeated + arraySum(mapValues(rejected)))" + of))
        .isEqualTo(RECORDS);
    long refused = store.number("(SELECT sum(arraySum(mapValues(rejected)))" + of);
    assertThat(refused).isBetween(RECORDS / 2L, RECORDS * 9L / 10);
    assertThat(
            store.number("(SELECT count() FROM rejected_event FINAL WHERE file = 'spoilt.ndjson')"))
        .isEqualTo(refused);
    assertThat(
            store
                .warehouse()
                .query(Statement.of("SELECT DISTINCT code FROM rejected_event"))
                .stream()
                .map(row -> RejectCode.valueOf(row.string("code"))))
        .contains(
            RejectCode.MALFORMED_JSON,
            RejectCode.MISSING_FIELD,
            RejectCode.BAD_CODE,
            RejectCode.TOO_LONG);
  }

  /** With the pace of checkpoints that it has by default, not the tests' own. */
  private Map<String, String> environment() {
    Map<String, String> environment = store.environment(folder);
    environment.remove("RUNONCE_INGEST_CHECKPOINT");
    return environment;
  }

  private double secondsUntilDone(Path file) throws InterruptedException {
    long begin = System.nanoTime();
    awaitDone(file.getFileName().toString());
    return (System.nanoTime() - begin) / 1e9;
  }

  private void report(double before, double after, long bytes, LoggedIngest ingest)
      throws IOException {
    String report = System.getProperty("poison.report", "");
    if (!report.isEmpty()) {
      Files.writeString(
          Path.of(report),
          HEAD
              + ReportMachine.line()
              + String.format(
                  Locale.ROOT,
                  """
                  | what | figure | asked |
                  | --- | ---: | ---: |
                  | records of each kind | %,d | |
                  | sound ones, a second | %,.0f | |
                  | spoilt ones, a second | %,.0f (%,.1f MB) | |
                  | speed of spoilt to sound | %.2f | ≥ %.1f |
                  | resident at most | %,d MiB | |
                  """,
                  RECORDS,
                  RECORDS / before,
                  RECORDS / after,
                  bytes / after / 1e6,
                  before / after,
                  LEAST_SPEED,
                  ingest.mostResident() >> 20),
          StandardCharsets.UTF_8);
    }
  }

  /** A gigabyte without a line end, then a record; it has holes, and takes no room. */
  private void line(String name) throws IOException {
    Path draft = inbox.resolve("." + name);
    try (RandomAccessFile file = new RandomAccessFile(draft.toFile(), "rw")) {
      file.seek(GIGABYTE);
      file.write(behind(name));
    }
    Files.move(draft, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** A quarter of that in a file of some hundred kilobytes, then a record. */
  private void bomb(String name, byte filling) throws IOException {
    Path draft = inbox.resolve("." + name);
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, filling);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(draft), 1 << 16)) {
      for (int i = 0; i < GIGABYTE / 4; i += megabyte.length) {
        out.write(megabyte);
      }
      out.write(behind(name));
    }
    Files.move(draft, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] behind(String name) {
    return ("\n" + Lines.event("behind " + name, "x") + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void awaitDone(String name) throws InterruptedException {
    Await.until(name + " put away", LIMIT, () -> isIn(".done", name));
  }

  private boolean isIn(String below, String name) {
    return Files.exists(inbox.resolve(below).resolve(name));
  }
}
