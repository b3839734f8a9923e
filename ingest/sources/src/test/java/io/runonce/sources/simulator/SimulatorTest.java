package io.runonce.sources.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {
  private static final LocalDate END = LocalDate.of(2026, 11, 24);

  @TempDir Path folder;

  @Test
  void sameSettingsGiveTheSameBytes() throws IOException {
    simulator(7, 4_000).writeTo(folder.resolve("one"));
    simulator(7, 4_000).writeTo(folder.resolve("two"));

    List<Path> files = filesUnder(folder.resolve("one"));
    assertThat(files).hasSizeGreaterThan(20).isEqualTo(filesUnder(folder.resolve("two")));
    for (Path file : files) {
      assertThat(folder.resolve("one").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
    }
  }

  /** Flaws are drawn beside what happens, never out of it: without any, nothing may stir. */
  @Test
  void defaultsGiveTheBytesThatTheyAlwaysGave() throws Exception {
    Simulator.Written written = simulator(7, 20_000).writeTo(folder);

    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path file : written.eventFiles()) {
      try (InputStream events = new GZIPInputStream(Files.newInputStream(file))) {
        digest.update(events.readAllBytes());
      }
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("f917e8cf25096367ad4d1b05668642bf2cc41e91146bf854523050d6ea942d26");
  }

  @Test
  void whatIsToldInMemoryIsWhatIsWritten() throws IOException {
    Simulator.Written written = simulator(7, 4_000).writeTo(folder);
    List<String> told = new ArrayList<>();
    List<CaseTruth> truths = simulator(7, 4_000).tell(told::add);

    assertThat(told).isEqualTo(lines(written));
    assertThat(truths).hasSameSizeAs(Files.readAllLines(written.truth()).stream().skip(1).toList());
  }

  @Test
  void anotherSeedGivesOtherEvents() throws IOException {
    Simulator.Written one = simulator(1, 4_000).writeTo(folder.resolve("one"));
    Simulator.Written two = simulator(2, 4_000).writeTo(folder.resolve("two"));

    assertThat(lines(one)).isNotEqualTo(lines(two));
  }

  @Test
  void scaleIsTheNumberOfEventsRoughly() throws IOException {
    Simulator.Written written = simulator(1, 200_000).writeTo(folder);

    assertThat(written.events()).isBetween(180_000L, 220_000L);
  }

  @Test
  void noEventLiesAtOrAfterTheEnd() throws IOException {
    Simulator.Written written = simulator(3, 10_000).writeTo(folder);

    assertThat(lines(written))
        .allSatisfy(line -> assertThat(line).doesNotContain("\"eventTime\":\"2026-11-24"));
  }

  @Test
  void everyTicketHallHasTicketsOnEachOpenDay() throws IOException {
    Simulator.Written written = simulator(3, 3_000).writeTo(folder);
    List<String> lines = lines(written);

    OfficeCalendar calendar = new OfficeCalendar();
    for (int day = (int) END.minusDays(120).toEpochDay(); day < END.toEpochDay(); day++) {
      if (calendar.open(day)) {
        String key = "\"L03-" + LocalDate.ofEpochDay(day);
        assertThat(lines).anyMatch(line -> line.contains(key) && line.contains("TICKET_TAKEN"));
      }
    }
  }

  @Test
  void tooSmallScaleIsToldByName() {
    assertThatThrownBy(() -> simulator(1, 10)).hasMessage("scale 10: at least 1000");
  }

  private static Simulator simulator(long seed, long scale) {
    return Simulator.builder().seed(seed).scale(scale).end(END).build();
  }

  private static List<Path> filesUnder(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
    }
  }

  private static List<String> lines(Simulator.Written written) {
    return written.eventFiles().stream().flatMap(SimulatorTest::lines).toList();
  }

  private static Stream<String> lines(Path file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
