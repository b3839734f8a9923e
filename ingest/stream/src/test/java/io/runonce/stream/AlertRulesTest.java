package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Skips, and says so, where there is no promtool (Debian: apt install prometheus). */
class AlertRulesTest {
  private static final String TOOL = "promtool";

  @BeforeAll
  static void toolIsThere() {
    String path = String.valueOf(System.getenv("PATH"));
    assumeTrue(
        Arrays.stream(path.split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, TOOL))),
        "no promtool on the path: the alarms are not tried; apt install prometheus");
  }

  @ParameterizedTest
  @CsvSource({
    "check, ../../docs/runonce.rules.yml",
    "test, src/test/prometheus/rules.test.yml",
  })
  void rulesAreSoundAndRingForWhatTheyAreThereFor(String action, String file) throws Exception {
    Process process =
        new ProcessBuilder(List.of(TOOL, action, "rules", file)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).contains("SUCCESS");
  }
}
