package io.runonce.cli;

import io.runonce.measures.NotReckonedException;
import io.runonce.warehouse.WarehouseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./runonce} (CONTRACT §4). */
@Command(
    name = "runonce",
    mixinStandardHelpOptions = true,
    version = "runonce 0.1.0",
    description = "Does \"run at most once\" hold? Real trips, beside the promised ones.",
    footer = {
      "",
      "Also: ./runonce test [--fast] runs the tests.",
      "The data folder is ./data, or what RUNONCE_DATA names."
    })
public final class Main implements Runnable {
  private static final int MISUSE = 2;
  private static final int FAULT = 70;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private Main() {}

  /** Runs one command and exits with its code: 0 done, 1 done with rejects, 2 misuse. */
  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    int code;
    try {
      Path home = Path.of(System.getProperty("runonce.home", "."));
      Settings settings = Settings.read(home, Path.of("").toAbsolutePath(), System.getenv());
      code =
          run(
              new Door(console, settings, Clock.systemUTC(), settings.sources().merged()),
              arguments);
    } catch (UserError e) {
      console.say("%s", e.getMessage());
      code = MISUSE;
    }
    System.exit(code);
  }

  static int run(Door door, String... arguments) {
    CommandLine commands = new CommandLine(new Main());
    commands.addSubcommand(new UpCommand(door));
    commands.addSubcommand(new ReckonCommand(door));
    commands.addSubcommand(new RankCommand(door));
    commands.addSubcommand(new ExportCommand(door));
    commands.addSubcommand(new ReportCommand(door));
    commands.addSubcommand(new SqlCommand(door));
    commands.addSubcommand(new ConfigCommand(door));
    commands.addSubcommand(new TokenCommand(door));
    commands.addSubcommand(new DoctorCommand(door));
    commands.addSubcommand(new DemoCommand(door));
    commands.addSubcommand(new BackupCommand(door));
    commands.addSubcommand(new RestoreCommand(door));
    commands.addSubcommand(new BenchCommand(door));
    CommandLine imports = new CommandLine(new ImportGroup());
    imports.addSubcommand(new CatalogueCommand(door));
    imports.addSubcommand(new CalendarCommand(door));
    imports.addSubcommand(new ImportCommand(door));
    commands.addSubcommand("import", imports);
    commands.addSubcommand("privacy", PrivacyGroup.of(door));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler((e, args) -> {
      String name = e.getCommandLine().getCommandSpec().qualifiedName();
      door.console().say("%s; see ./%s --help", e.getMessage(), name);
      return MISUSE;
    });
    commands.setExecutionExceptionHandler((e, line, parsed) -> explain(door, e));
    return commands.execute(arguments);
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  private static int explain(Door door, Exception e) throws IOException {
    if (e instanceof UserError
        || e instanceof WarehouseException
        || e instanceof NotReckonedException) {
      door.console().say("%s", e.getMessage());
      return MISUSE;
    }
    Path log = door.settings().dataFolder().resolve("logs").resolve("cli.log");
    door.data().create();
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    Files.writeString(
        log,
        door.clock().instant() + " " + trace,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    door.console().say("this is a fault of runonce: %s; the whole story is in %s", e, log);
    return FAULT;
  }
}
