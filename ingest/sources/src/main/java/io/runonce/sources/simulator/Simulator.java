package io.runonce.sources.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A simulated district: a past of contract events with its catalogue, the truth apart, and a living
 * present that goes on where the past ends. The same seed, scale, days and end give the same bytes.
 */
public final class Simulator {
  private final SimulatorSettings settings;

  private Simulator(SimulatorSettings settings) {
    this.settings = settings;
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * What was written.
   *
   * @param events lines, resends included
   * @param eventFiles in the order of time
   */
  public record Written(long events, List<Path> eventFiles, Path catalogue, Path truth) {
    public Written {
      eventFiles = List.copyOf(eventFiles);
    }
  }

  /**
   * Writes {@code catalogue/*.csv}, {@code events-YYYY-MM.ndjson.gz} and {@code truth/cases.csv}.
   * Memory is bounded by the cases under way, whatever the scale.
   *
   * @param folder is made if absent; files of the same names are replaced
   */
  public Written writeTo(Path folder) throws IOException {
    Path catalogue = folder.resolve("catalogue");
    Path truth = Files.createDirectories(folder.resolve("truth")).resolve("cases.csv");
    try (Writer rows = Files.newBufferedWriter(truth, StandardCharsets.UTF_8)) {
      writeRow(rows, Truths.HEADER);
      Truths truths = new Truths(of -> writeRow(rows, of.row()));
      Gate gate = new Gate();
      World world = new World(settings, gate, truths);
      try (MonthlyFiles files = new MonthlyFiles(folder, world.agenda)) {
        gate.openTo(files);
        world.agenda.runUntil(endMillis());
        truths.finishAll();
        new CatalogueFolder(world.plan, settings, catalogue).write();
        return new Written(files.events(), files.files(), catalogue, truth);
      }
    }
  }

  /**
   * Tells the past without a file.
   *
   * @param lines takes each event as a line of NDJSON without its end, in the order of coming in
   * @return what really happened
   */
  public List<CaseTruth> tell(Consumer<String> lines) {
    List<Truths.Truth> lived = new ArrayList<>();
    Truths truths = new Truths(lived::add);
    World world =
        new World(
            settings,
            (time, bytes, length) ->
                lines.accept(new String(bytes, 0, length - 1, StandardCharsets.UTF_8)),
            truths);
    world.agenda.runUntil(endMillis());
    truths.finishAll();
    return lived.stream().map(Truths.Truth::told).toList();
  }

  /** The catalogue alone, for a district whose past is there already. */
  public void writeCatalogue(Path folder) throws IOException {
    new CatalogueFolder(new DistrictPlan(settings.end()), settings, folder).write();
  }

  /**
   * The present from {@code since} on; what lies before is lived through once more, silently, so
   * that cases under way go on. Events of a span are the same whenever and however often it is
   * written: after a restart the receiver sees repeats, not doubles.
   *
   * @param since null means the end of the past
   * @param speed how much faster than the clock a present that lies behind catches up; never ahead
   */
  public LivePresent live(Path inbox, Clock clock, @Nullable Instant since, double speed) {
    Gate gate = new Gate();
    World world = new World(settings, gate, new Truths(truth -> {}));
    Instant end = Instant.ofEpochMilli(endMillis());
    Instant from = since == null || since.isBefore(end) ? end : since;
    world.agenda.runUntil(from.toEpochMilli());
    return new LivePresent(world, gate, inbox, clock, from, speed);
  }

  private long endMillis() {
    return Moment.startOf((int) settings.end().toEpochDay());
  }

  private static void writeRow(Writer rows, String row) {
    try {
      rows.write(row);
      rows.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets events pass once it is opened. */
  static final class Gate implements EventSink {
    private @Nullable EventSink next;

    void openTo(@Nullable EventSink sink) {
      next = sink;
    }

    @Override
    public void accept(long time, byte[] bytes, int length) {
      if (next != null) {
        next.accept(time, bytes, length);
      }
    }
  }

  /** Checks everything in {@link #build()}. */
  public static final class Builder {
    private long seed = 1;
    private long scale = 200_000;
    private int days = 395;
    private @Nullable LocalDate end;
    private Flaws flaws = Flaws.NONE;

    private Builder() {}

    /** Any number. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /** Events in the whole past, roughly; at least 1,000. */
    public Builder scale(long value) {
      scale = value;
      return this;
    }

    /** Length of the past; at least 60. */
    public Builder days(int value) {
      days = value;
      return this;
    }

    /** The first date that is not part of the past: named, so that a run can be repeated. */
    public Builder end(LocalDate value) {
      end = value;
      return this;
    }

    /** What the records lack; nothing by default. */
    public Builder flaws(Flaws value) {
      flaws = value;
      return this;
    }

    /**
     * The simulator of these settings.
     *
     * @throws IllegalArgumentException naming the setting that is out of its range
     */
    public Simulator build() {
      return new Simulator(
          new SimulatorSettings(
              seed, scale, days, Objects.requireNonNull(end, "end is not set"), flaws));
    }
  }
}
