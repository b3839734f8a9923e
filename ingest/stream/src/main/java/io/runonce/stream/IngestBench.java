package io.runonce.stream;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures ingest stage by stage on a simulated district, in a database of its own that is dropped
 * at the end: reading, decoding, encoding, a raw insert of the same rows, the sink alone, the job.
 */
public final class IngestBench {
  private static final int MISUSE = 2;
  private static final String DATABASE = "runonce_bench";

  private final IngestConfig config;
  private final Clock clock;
  private final PrintStream out;
  private final BenchStages stages;

  private IngestBench(IngestConfig config, Clock clock, PrintStream out) {
    this.config = config;
    this.clock = clock;
    this.out = out;
    stages = new BenchStages(config, clock);
  }

  /** {@code [EVENTS]}, default 500000. Prints a line a stage, and {@code DONE json}. */
  @SuppressWarnings("SystemOut") // stdout is what a bench is for
  public static void main(String[] arguments) {
    try {
      int events = arguments.length == 0 ? 500_000 : Integer.parseInt(arguments[0]);
      IngestConfig config = ofBench(IngestConfig.load(System.getenv()));
      new IngestBench(config, Clock.systemUTC(), System.out).run(events);
      System.exit(0);
    } catch (NumberFormatException e) {
      System.err.println("bench: expected how many events, came '" + arguments[0] + "'");
    } catch (RuntimeException | IOException | InterruptedException e) {
      System.err.println("bench: " + Causes.rootLine(e));
    }
    System.exit(MISUSE);
  }

  private static IngestConfig ofBench(IngestConfig config) {
    WarehouseConfig real = config.warehouse();
    WarehouseConfig bench = new WarehouseConfig(real.url(), DATABASE, real.writer(), real.reader());
    return config.with(bench, config.dataFolder().resolve("bench"));
  }

  private void run(int events) throws IOException, InterruptedException {
    List<Path> files = BenchFiles.write(config.dataFolder(), events, config.parallelism());
    Measured read = measure("read", () -> stages.read(files));
    Measured decode = measure("read, decode", () -> stages.decode(files));
    List<SealedBatch> batches = new ArrayList<>();
    Measured encode = measure("read, decode, encode", () -> stages.encode(files, batches));
    List<byte[]> rows = new ArrayList<>();
    long[] count = {0};
    Measured sink =
        withDatabase(
            "sink alone",
            () -> stages.commit(batches),
            () -> count[0] = stages.rowBinary(batches, rows));
    batches.clear();
    Measured raw = withDatabase("raw insert", () -> stages.insertRaw(rows, count[0]));
    rows.clear();
    Measured job = withDatabase("job, end to end", () -> job(files));
    out.printf(
        Locale.ROOT,
        "DONE {\"events\":%d,\"readPerSecond\":%d,\"decodePerSecond\":%d,\"encodePerSecond\":%d,"
            + "\"rawInsertPerSecond\":%d,\"sinkPerSecond\":%d,\"jobPerSecond\":%d,"
            + "\"sinkToRaw\":%.2f,\"jobToRaw\":%.2f}%n",
        job.events,
        read.perSecond(),
        decode.perSecond(),
        encode.perSecond(),
        raw.perSecond(),
        sink.perSecond(),
        job.perSecond(),
        sink.ratioTo(raw),
        job.ratioTo(raw));
  }

  private long job(List<Path> files) throws InterruptedException {
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new FileImport(config, clock, silent)
        .run(new ImportOptions(files, FileMapping.NONE))
        .read();
  }

  private Measured withDatabase(String what, Stage stage) throws IOException, InterruptedException {
    return withDatabase(what, stage, () -> {});
  }

  /**
   * Measures a stage in a database of its own.
   *
   * @param after what is looked up in it, unmeasured
   */
  private Measured withDatabase(String what, Stage stage, Runnable after)
      throws IOException, InterruptedException {
    try (Warehouse warehouse = Warehouse.open(config.warehouse(), Access.WRITER, clock)) {
      Statement drop = Statement.of("DROP DATABASE IF EXISTS " + DATABASE + " SYNC");
      warehouse.migrate();
      warehouse.execute(drop);
      warehouse.migrate();
      Measured measured = measure(what, stage);
      after.run();
      warehouse.execute(drop);
      return measured;
    }
  }

  private interface Stage {
    long run() throws IOException, InterruptedException;
  }

  private Measured measure(String what, Stage stage) throws IOException, InterruptedException {
    Duration cpuBefore = cpu();
    long start = clock.millis();
    long events = stage.run();
    Measured measured =
        new Measured(events, Duration.ofMillis(Math.max(1, clock.millis() - start)));
    out.printf(
        Locale.ROOT,
        "%-22s %,10d events %8.2f s %8.2f cpu s %,10d a second%n",
        what,
        events,
        measured.took.toMillis() / 1000.0,
        cpu().minus(cpuBefore).toMillis() / 1000.0,
        measured.perSecond());
    return measured;
  }

  /** Of this process: where others compete for the processors, the fairer figure. */
  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private record Measured(long events, Duration took) {
    long perSecond() {
      return events * 1000 / took.toMillis();
    }

    double ratioTo(Measured other) {
      return (double) perSecond() / other.perSecond();
    }
  }
}
