package io.runonce.cli;

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
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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

  private final Door door;

  @Parameters(
      paramLabel = "WHAT",
      description = "outcomes, applications, visits, measures, rejects or plan.")
  private String what = "";

  @Option(
      names = "--as",
      defaultValue = "csv",
      description = "csv, plain-csv (without a byte order mark), ndjson or parquet (default: csv).")
  private String as = "csv";

  @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: stdout).")
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
          "The breakdown: item, department, region, channel, location, oneThing, month, …")
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
      write(stream -> write(exports, format, resultSet, stream));
    }
    return 0;
  }

  private interface Writing {
    long to(OutputStream stream);
  }

  private long write(Exports exports, ExportFormat format, String resultSet, OutputStream stream) {
    ReaderScope scope = ReaderScope.everything();
    if (what.equals(MEASURES)) {
      return exports.write(question(resultSet), format, scope, stream);
    }
    Export export = Export.of(what).orElseThrow();
    return exports.write(export, format, filters.read(), resultSet, scope, stream);
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

  /** Writes beside the file's name first, so that a file under its name is always whole. */
  private void write(Writing writing) throws IOException {
    Optional<Path> file = Optional.ofNullable(out).map(Path::toAbsolutePath);
    if (file.isEmpty()) {
      OutputStream stream = new BufferedOutputStream(door.console().results());
      writing.to(stream);
      stream.flush();
      return;
    }
    Path hidden = file.get().resolveSibling("." + file.get().getFileName() + ".part");
    long rows;
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(hidden))) {
      rows = writing.to(stream);
    } catch (IOException e) {
      throw new UserError(file.get() + " cannot be written: " + e.getMessage(), e);
    }
    Files.move(hidden, file.get(), StandardCopyOption.REPLACE_EXISTING);
    door.console().say("%,d rows in %s", rows, file.get());
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
