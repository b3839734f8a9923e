package io.runonce.cli;

import io.runonce.measures.About;
import io.runonce.measures.Dimension;
import io.runonce.measures.EventLogs;
import io.runonce.measures.Export;
import io.runonce.measures.ExportFormat;
import io.runonce.measures.Exports;
import io.runonce.measures.Filters;
import io.runonce.measures.LogFormat;
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
import java.util.Set;
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
    description = "Writes outcomes, applications, visits, measures, rejects, plan or log.")
final class ExportCommand implements Callable<Integer> {
  private static final String MEASURES = "measures";
  private static final Set<String> LOGS = Set.of("log", "events");
  private static final String ABOUT = ".about.json";

  private final Door door;

  @Parameters(
      paramLabel = "WHAT",
      description = "outcomes, applications, visits, measures, rejects, plan or log.")
  private String what = "";

  @Option(
      names = "--as",
      defaultValue = "csv",
      description =
          "csv, plain-csv (without a byte order mark), ndjson, parquet or xlsx (default: csv); "
              + "a log as xes or ocel, for process-mining tools.")
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
    String resultSet = now == null ? MeasureQuery.LIVING : Instants.parse("--now", now).toString();
    Writing writing = writing(resultSet);
    try (WarehouseSession session = WarehouseSession.open(door);
        Warehouse warehouse = session.warehouse(Access.READER)) {
      write(as.equals(ExportFormat.XLSX.key()), stream -> writing.to(warehouse, stream));
    }
    return 0;
  }

  /** Writes what was asked for from the store. */
  private interface Writing {
    About to(Warehouse warehouse, OutputStream stream);
  }

  /** What was asked for, checked before the store is opened. */
  private Writing writing(String resultSet) {
    ReaderScope scope = ReaderScope.everything();
    Filters narrowed = filters.read();
    if (LOGS.contains(what)) {
      LogFormat format =
          LogFormat.of(as)
              .orElseThrow(() -> unknown("--as of a log", as, keys(LogFormat.values())));
      return (store, out) -> new EventLogs(store).write(format, narrowed, resultSet, scope, out);
    }
    ExportFormat format = format();
    if (what.equals(MEASURES)) {
      MeasureQuery query = question(resultSet);
      return (store, out) -> figures(new Exports(store), query, format, scope, out);
    }
    Export export = Export.of(what).orElseThrow(() -> unknown("export", what, all()));
    return (store, out) ->
        new Exports(store).write(export, format, narrowed, resultSet, scope, out);
  }

  private ExportFormat format() {
    if (LogFormat.of(as).isPresent()) {
      throw new UserError("--as " + as + " is for ./runonce export log");
    }
    return ExportFormat.of(as).orElseThrow(() -> unknown("--as", as, keys(ExportFormat.values())));
  }

  private static About figures(
      Exports exports,
      MeasureQuery query,
      ExportFormat format,
      ReaderScope scope,
      OutputStream out) {
    try {
      return exports.write(query, format, scope, out);
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private static String all() {
    return Stream.concat(Stream.of(Export.values()).map(Export::key), Stream.of(MEASURES, "log"))
        .collect(Collectors.joining(", "));
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

  private static String keys(LogFormat[] formats) {
    return Stream.of(formats).map(LogFormat::key).collect(Collectors.joining(", "));
  }

  private static String keys(ExportFormat[] formats) {
    return Stream.of(formats).map(ExportFormat::key).collect(Collectors.joining(", "));
  }

  private static UserError unknown(String option, String value, String allowed) {
    return new UserError(option + " '" + value + "' is not known; allowed: " + allowed);
  }
}
