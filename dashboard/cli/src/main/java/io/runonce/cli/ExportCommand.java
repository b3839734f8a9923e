package io.runonce.cli;

import io.runonce.measures.About;
import io.runonce.measures.Dimension;
import io.runonce.measures.Export;
import io.runonce.measures.ExportFormat;
import io.runonce.measures.Exports;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureQuery;
import io.runonce.measures.Measures;
import io.runonce.measures.ReaderScope;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was found, as files (CONTRACT §3). */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes outcomes, applications, visits, measures, rejects or plan.")
final class ExportCommand implements Callable<Integer> {
  private static final String MEASURES = "measures";
  private static final String ABOUT = ".about.json";

  private final Door door;

  @Parameters(
      paramLabel = "WHAT",
      description = "outcomes, applications, visits, measures, rejects or plan.")
  private String what = "";

  @Option(
      names = "--as",
      defaultValue = "csv",
      description =
          "csv, plain-csv (without a byte order mark), ndjson, parquet or xlsx (default: csv).")
  private String as = "csv";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to (default: stdout); FILE.about.json says what is in it.")
  private @Nullable Path out;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "The result set that reckon --now wrote (default: the living one).")
  private @Nullable String now;

  @Option(
      names = "--measure",
      split = ",",
      paramLabel = "ID",
      description = "Which measures (default: all that can be told by the breakdown).")
  private List<String> measures = List.of();

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "DIMENSION",
      description =
          "The breakdown: item, department, region, channel, location, oneThing, lifeStage, hour, "
              + "month, week or day.")
  private List<String> by = List.of();

  @Mixin private FilterOptions filters = new FilterOptions();

  ExportCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat format =
        ExportFormat.of(as).orElseThrow(() -> unknown("--as", as, keys(ExportFormat.values())));
    String resultSet = now == null ? MeasureQuery.LIVING : Instants.parse("--now", now).toString();
    requireKnown();
    try (WarehouseSession session = WarehouseSession.open(door);
        Warehouse warehouse = session.warehouse(Access.READER)) {
      Exports exports = new Exports(warehouse);
      write(format == ExportFormat.XLSX, stream -> write(exports, format, resultSet, stream));
    }
    return 0;
  }

  private About write(Exports exports, ExportFormat format, String resultSet, OutputStream stream) {
    ReaderScope scope = ReaderScope.everything();
    if (!what.equals(MEASURES)) {
      Export export = Export.of(what).orElseThrow();
      return exports.write(export, format, filters.read(), resultSet, scope, stream);
    }
    try {
      return exports.write(question(resultSet), format, scope, stream);
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private void requireKnown() {
    if (!what.equals(MEASURES) && Export.of(what).isEmpty()) {
      String all =
          Stream.concat(Stream.of(Export.values()).map(Export::key), Stream.of(MEASURES))
              .collect(Collectors.joining(", "));
      throw unknown("export", what, all);
    }
  }

  private MeasureQuery question(String resultSet) {
    List<Dimension> dimensions = new ArrayList<>();
    for (String key : by) {
      dimensions.add(
          Dimension.of(key).orElseThrow(() -> unknown("--by", key, FilterOptions.dimensions())));
    }
    List<Dimension> used = new ArrayList<>(dimensions);
    used.addAll(filters.read().dimensions());
    List<MeasureDefinition> asked =
        measures.isEmpty()
            ? Measures.supporting(used)
            : measures.stream()
                .map(id -> Measures.byId(id).orElseThrow(() -> unknown("--measure", id, allIds())))
                .toList();
    try {
      return MeasureQuery.of(asked).where(filters.read()).by(dimensions).of(resultSet);
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  /** To stdout, or to a file with what it says of itself inside or beside it. */
  private void write(boolean tellsItself, Function<OutputStream, About> writing)
      throws IOException {
    if (out == null) {
      ResultFile.write(door.console().results(), stream -> writing.apply(stream).json());
      return;
    }
    Path file = out.toAbsolutePath();
    Path beside = tellsItself ? null : file.resolveSibling(file.getFileName() + ABOUT);
    AtomicLong rows = new AtomicLong();
    ResultFile.write(
        file,
        beside,
        stream -> {
          About about = writing.apply(stream);
          rows.set(about.rows());
          return about.json();
        });
    String more = beside == null ? "" : "; what they mean is in " + beside.getFileName();
    door.console().say("%,d rows in %s%s", rows.get(), file, more);
  }

  private static String allIds() {
    return Measures.all().stream().map(MeasureDefinition::id).collect(Collectors.joining(", "));
  }

  private static String keys(ExportFormat[] formats) {
    return Stream.of(formats).map(ExportFormat::key).collect(Collectors.joining(", "));
  }

  private static UserError unknown(String option, String value, String allowed) {
    return new UserError(option + " '" + value + "' is not known; allowed: " + allowed);
  }
}
