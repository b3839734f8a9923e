package io.runonce.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads events from files: the same Flink job as the inbox's, bounded. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = {
      "Loads events from NDJSON or CSV files (also .gz) and says what became of each record.",
      "Exit code 1 if anything was rejected."
    })
final class ImportCommand implements Callable<Integer> {
  private final Door door;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to load.")
  private List<Path> files = List.of();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "How a CSV of another shape becomes events: a YAML file, or a known name.")
  private @Nullable String mapping;

  ImportCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new UserError(file + " cannot be read; give the name of a file that is there");
      }
    }
    List<String> arguments = new ArrayList<>();
    Optional.ofNullable(mapping).ifPresent(m -> arguments.addAll(List.of("--mapping", m)));
    files.forEach(file -> arguments.add(file.toAbsolutePath().toString()));
    try (WarehouseSession session = WarehouseSession.open(door)) {
      Jobs.Ended ended = session.jobs().run(Program.IMPORT, "import", arguments);
      print(ended.summary());
      return ended.exitCode();
    }
  }

  private void print(JsonNode summary) {
    TextTable table = new TextTable("records", "count");
    table.row("read", summary.path("read").asText());
    table.row("landed", summary.path("landed").asText());
    table.row("repeated", summary.path("repeated").asText());
    table.row("corrected", summary.path("corrected").asText());
    summary
        .path("rejected")
        .properties()
        .forEach(code -> table.row("rejected " + code.getKey(), code.getValue().asText()));
    summary
        .path("warnings")
        .properties()
        .forEach(code -> table.row("warned " + code.getKey(), code.getValue().asText()));
    door.console().print(table.toString());
  }
}
