package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Who reads day tables is another process than who made them. Where the two do not name the
 * definitions alike, every figure is read from the rows, and every start makes all tables anew.
 */
class DefinitionsTest {

  /** An order that differs from process to process is the same in some by chance. */
  @RepeatedTest(3)
  void areNamedAlikeByEveryProcess() throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Told.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String told = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();

    assertThat(told).isEqualTo(Rollups.definitions());
  }

  /** The other process. */
  static final class Told {
    private Told() {}

    public static void main(String[] arguments) {
      System.out.println(Rollups.definitions());
    }
  }
}
