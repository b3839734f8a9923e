package io.runonce.cli;

import java.util.List;
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
          "RUNONCE_INGEST_HTTP",
          "RUNONCE_INGEST_METRICS",
          "RUNONCE_KAFKA_BOOTSTRAP",
          "RUNONCE_KAFKA_TOPICS",
          "RUNONCE_KAFKA_GROUP",
          "RUNONCE_KAFKA_PROPERTIES",
          "RUNONCE_SUBJECT_KEY",
          "RUNONCE_SUBJECT_HASH",
          "RUNONCE_SUBJECT_KEY_PREVIOUS",
          "RUNONCE_SUBJECT_HASH_PREVIOUS",
          "RUNONCE_WEB_ADDRESS",
          "RUNONCE_WEB_URL",
          "RUNONCE_IDLE_MINUTES",
          "RUNONCE_LOCAL_ACCOUNTS",
          "RUNONCE_OIDC_ISSUER",
          "RUNONCE_OIDC_CLIENT_ID",
          "RUNONCE_OIDC_CLIENT_SECRET",
          "RUNONCE_OIDC_CLIENT_SECRET_FILE",
          "RUNONCE_OIDC_SCOPES",
          "RUNONCE_OIDC_CLAIM_NAME",
          "RUNONCE_OIDC_CLAIM_FULL_NAME",
          "RUNONCE_OIDC_CLAIM_ROLE",
          "RUNONCE_OIDC_CLAIM_REGIONS",
          "RUNONCE_OIDC_CLAIM_DEPARTMENTS",
          "RUNONCE_OIDC_ROLES",
          "RUNONCE_REPORT_FONT",
          "RUNONCE_REPORT_OFFICE",
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
    OTHERS.forEach(key -> row(table, settings.sources(), key));
    settings
        .sources()
        .startingWith(Secrets.KAFKA_PROPERTY)
        .forEach(key -> row(table, settings.sources(), key));
    door.console().print(table.toString());
    return 0;
  }

  private static void row(TextTable table, SettingSources sources, String key) {
    String value = sources.text(key).orElse("-");
    table.row(
        key, Secrets.isSecret(key) && !value.equals("-") ? "***" : value, sources.originOf(key));
  }
}
