package io.runonce.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What is in force, secrets masked. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Prints what is in force and where it comes from; secrets are masked.")
final class ConfigCommand implements Callable<Integer> {
  private static final List<String> OTHERS =
      List.of(
          "RUNONCE_CLICKHOUSE_URL",
          "RUNONCE_CLICKHOUSE_DATABASE",
          "RUNONCE_CLICKHOUSE_USER",
          "RUNONCE_CLICKHOUSE_PASSWORD",
          "RUNONCE_CLICKHOUSE_READER_USER",
          "RUNONCE_CLICKHOUSE_READER_PASSWORD",
          "RUNONCE_INGEST_CHECKPOINT",
          "RUNONCE_INGEST_POLL",
          "RUNONCE_INGEST_PARALLELISM",
          "RUNONCE_INGEST_READ_AHEAD",
          "RUNONCE_SUBJECT_KEY",
          "RUNONCE_ENGINE_MEMORY",
          "RUNONCE_CACHE");

  private final Door door;

  ConfigCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    Settings settings = door.settings();
    TextTable table = new TextTable("key", "value", "from");
    table.row(
        Settings.DATA,
        settings.dataFolder().toString(),
        settings.sources().originOf(Settings.DATA));
    for (Program program : Program.values()) {
      table.row(
          program.heapVariable(),
          Integer.toString(settings.heap(program)),
          settings.sources().originOf(program.heapVariable()));
    }
    for (String key : OTHERS) {
      String value = settings.sources().text(key).orElse("-");
      table.row(
          key,
          isSecret(key) && !value.equals("-") ? "***" : value,
          settings.sources().originOf(key));
    }
    door.console().print(table.toString());
    return 0;
  }

  private static boolean isSecret(String key) {
    String upper = key.toUpperCase(Locale.ROOT);
    return upper.endsWith("PASSWORD") || upper.endsWith("_KEY");
  }
}
