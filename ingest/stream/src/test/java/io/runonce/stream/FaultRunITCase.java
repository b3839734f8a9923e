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
 * A few faults in CI. {@code ./runonce bench faults} runs more: {@code faults.runs} seeds with all
 * faults, and its report goes where {@code faults.report} says.
 */
class FaultRunITCase {
  private static final int RUNS = Integer.getInteger("faults.runs", 1);
  private static final int FAULTS = Integer.getInteger("faults.each", 3);
  private static final long FIRST_SEED = Long.getLong("faults.seed", 1);

  @TempDir Path folder;

  @Test
  void everyEventAndRejectIsThereOnceWhateverFails() throws Exception {
    List<FaultRun.Outcome> outcomes = new ArrayList<>();
    String report = System.getProperty("faults.report", "");
    for (long seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
      try (FaultRun run = new FaultRun(seed, folder.resolve("seed-" + seed))) {
        outcomes.add(run.run(FAULTS));
      }
      if (!report.isEmpty()) {
        Files.writeString(Path.of(report), FaultReport.of(outcomes, RUNS), StandardCharsets.UTF_8);
      }
    }
    assertThat(outcomes).hasSize(RUNS);
  }
}
