package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Few events in CI, for what is landed and not for how fast. {@code ./runonce bench landing} takes
 * {@code landing.events}, and its report goes where {@code landing.report} says.
 */
class LandingBenchITCase {
  private static final int EVENTS = Integer.getInteger("landing.events", 6_000);
  private static final int PARALLELISM = Integer.getInteger("landing.parallelism", 2);

  private static final String REPORT = System.getProperty("landing.report", "");

  /** The peer takes so much longer that it gets fewer. */
  private static final int OF_PEER = Integer.getInteger("landing.peer", EVENTS);

  @TempDir Path folder;

  @Test
  void everyWayLandsTheSameEvents() throws Exception {
    List<LandingBench.Way> ways = new ArrayList<>();
    try (LandingBench bench = new LandingBench(folder, recordings(), PARALLELISM)) {
      if (!REPORT.isEmpty()) {
        bench.warmUp();
      }
      List<Path> files = bench.files(EVENTS);
      ways.add(bench.fromFiles("from_files", files));
      ways.add(bench.fromTopic("from_topic", files));
      ways.addAll(bench.sinkAndBareInsert(files));
      ways.add(bench.fromFilesBeside("beside_ten_times_as_many", files, "from_files", 10));
      List<Path> fewer = bench.files(OF_PEER);
      ways.add(bench.overJdbc("over_jdbc", fewer));
      ways.add(bench.fromFiles("as_the_peer", fewer));

      assertThat(bench.fingerprint("from_topic")).isEqualTo(bench.fingerprint("from_files"));
      assertThat(bench.fingerprint("beside_ten_times_as_many"))
          .isEqualTo(bench.fingerprint("from_files"));
      assertThat(bench.fingerprint("by_sink")).isEqualTo(bench.fingerprint("from_files"));
      assertThat(bench.fingerprint("by_bare_insert")).isEqualTo(bench.fingerprint("from_files"));
      assertThat(bench.fingerprint("over_jdbc")).isEqualTo(bench.fingerprint("as_the_peer"));
    }
    assertThat(ways).allSatisfy(way -> assertThat(way.events()).isPositive());
    assertThat(ways.getFirst().stages()).isNotEmpty();
    if (!REPORT.isEmpty()) {
      Files.writeString(Path.of(REPORT), LandingReport.of(ways), StandardCharsets.UTF_8);
    }
  }

  /** Kept where a flame graph can be drawn of them, if a folder is named. */
  private Path recordings() {
    String kept = System.getProperty("landing.recordings", "");
    return kept.isEmpty() ? folder : Path.of(kept);
  }
}
