package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.cli.RunonceProcess.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that share a data folder without up: one starts the warehouse, the last stops it. */
class CommandsAtOnceITCase {
  private static final String[] SHORT = {"sql", "SELECT 1 AS one"};
  private static final String[] LONG = {
    "sql", "SELECT sum(cityHash64(number)) AS s FROM numbers(600000000)"
  };

  @TempDir Path data;

  @Test
  void commandsAtOnceShareOneWarehouse() {
    BuiltTree.requireHome();
    try (RunonceProcess first = RunonceProcess.start(data, SHORT);
        RunonceProcess second = RunonceProcess.start(data, LONG);
        RunonceProcess third = RunonceProcess.start(data, SHORT)) {
      for (RunonceProcess command : new RunonceProcess[] {first, second, third}) {
        Ended ended = command.await();
        assertThat(ended.exitCode()).as(ended.said()).isZero();
      }
    }
    assertThat(data.resolve("warehouse.properties")).content().doesNotContain("pid=");
  }
}
