package io.runonce.cli;

import io.runonce.measures.Measures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Papers: the month's bulletin (督查通报), or a figure on one page for the press (答记者问). */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Writes the month's bulletin (督查通报), or with --figure one figure on a page for the press"
            + " (答记者问), as DOCX or PDF.")
final class ReportCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("docx", "pdf");
  private static final List<String> LANGUAGES = List.of("zh", "en");

  private final Door door;

  @Option(names = "--month", paramLabel = "YYYY-MM", description = "The month, 2026-10.")
  private @Nullable String month;

  @Option(
      names = "--figure",
      paramLabel = "MEASURE",
      description = "This measure on one page; of all of time unless --month says otherwise.")
  private @Nullable String figure;

  @Option(names = "--as", defaultValue = "docx", description = "docx (default) or pdf.")
  private String as = "docx";

  @Option(names = "--lang", defaultValue = "zh", description = "zh (default) or en.")
  private String language = "zh";

  @Option(names = "--region", paramLabel = "CODE", description = "Only this region.")
  private @Nullable String region;

  @Option(names = "--department", paramLabel = "CODE", description = "Only this department.")
  private @Nullable String department;

  @Option(names = "--item", paramLabel = "CODE", description = "Only this item.")
  private @Nullable String item;

  @Option(names = "--channel", paramLabel = "CODE", description = "Only this channel.")
  private @Nullable String channel;

  @Option(names = "--one-thing", paramLabel = "CODE", description = "Only this one-thing.")
  private @Nullable String oneThing;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to (default: bulletin-YYYY-MM.docx, or the measure's name, here).")
  private @Nullable Path out;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "The result set that reckon --now wrote (default: the living one).")
  private @Nullable String now;

  ReportCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() throws IOException {
    List<String> asked = asked();
    Path file = (out == null ? Path.of(name()) : out).toAbsolutePath();
    ResultFile.write(
        file,
        null,
        stream -> {
          Path written = write(asked);
          try {
            Files.copy(written, stream);
            Files.delete(written);
          } catch (IOException e) {
            throw new UserError(file + " cannot be written: " + e.getMessage(), e);
          }
          return new byte[0];
        });
    door.console().say("%s", file);
    return 0;
  }

  private String name() {
    return (figure == null ? "bulletin-" + month : figure + (month == null ? "" : "-" + month))
        + "."
        + as;
  }

  /** What the program is told, checked before anything is started. */
  private List<String> asked() {
    require("--as", as, FORMATS);
    require("--lang", language, LANGUAGES);
    if (figure == null && month == null) {
      throw new UserError("say what: --month YYYY-MM for a bulletin, or --figure MEASURE");
    }
    if (figure != null && Measures.byId(figure).isEmpty()) {
      throw new UserError(
          "--figure '" + figure + "' is not known; docs/measures.md lists the measures");
    }
    String about = figure == null ? "--month" : "--period";
    List<String> asked = new ArrayList<>(List.of("--as", as, "--lang", language));
    Map<String, String> parts = new LinkedHashMap<>();
    put(parts, about, month == null ? null : parsed(month));
    put(parts, "--figure", figure);
    put(parts, "--region", region);
    put(parts, "--department", department);
    put(parts, "--item", item);
    put(parts, "--channel", channel);
    put(parts, "--one-thing", oneThing);
    put(parts, "--now", now == null ? null : Instants.parse("--now", now).toString());
    parts.forEach((option, value) -> asked.addAll(List.of(option, value)));
    return asked;
  }

  private static void put(Map<String, String> parts, String option, @Nullable String value) {
    if (value != null) {
      parts.put(option, value);
    }
  }

  private static void require(String option, String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw new UserError(
          option + " '" + value + "' is not known; allowed: " + String.join(", ", allowed));
    }
  }

  private static String parsed(String month) {
    try {
      return YearMonth.parse(month).toString();
    } catch (DateTimeException e) {
      throw new UserError("--month is '" + month + "': expected a month, 2026-10", e);
    }
  }

  private Path write(List<String> asked) {
    try {
      Path file = Files.createTempFile("runonce-report", "." + as);
      List<String> arguments = new ArrayList<>(asked);
      arguments.addAll(List.of("--out", file.toString()));
      try (WarehouseSession session = WarehouseSession.open(door)) {
        session.jobs().run(Program.REPORT, "report", arguments);
      }
      return file;
    } catch (IOException e) {
      throw new UserError("no temporary file can be made: " + e.getMessage(), e);
    }
  }
}
