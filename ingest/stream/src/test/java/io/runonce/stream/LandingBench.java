package io.runonce.stream;

import io.runonce.engine.Main;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.Producer;

/**
 * Lands one simulated district in several ways, with warehouse and broker as processes of their own
 * on the same processors: from files, from a topic, by the sink alone, by a bare insert, and
 * through Flink's JDBC connector. Each way fills a database of its own, and all must hold the same
 * events.
 */
final class LandingBench implements AutoCloseable {
  private static final String TOPIC = "events";
  private static final int PARTITIONS = 4;
  private static final String RESTING = "resting";
  private static final String LANDED = "source != '" + RESTING + "'";
  private static final int A_TRANSACTION = 20_000;
  private static final Duration LIMIT = Duration.ofMinutes(20);

  private final Path folder;
  private final Path recordings;
  private final int parallelism;
  private final Clock clock = Clock.systemUTC();
  private final ChildJvm engine;
  private final WarehouseConfig warehouse;
  private long events;

  /**
   * One way's result.
   *
   * @param events that were landed
   * @param steady events a second from the first that were seen to the last, so without the start
   * @param job processor time of this process
   * @param engine processor time of the warehouse's
   * @param stages of this process's time, as shares of the samples while it landed
   */
  record Way(
      String name,
      long events,
      Duration took,
      double steady,
      Duration job,
      Duration engine,
      Map<String, Double> stages) {
    double perSecond() {
      return events * 1e9 / took.toNanos();
    }

    double microsOfJob() {
      return job.toNanos() / 1e3 / events;
    }

    double microsOfEngine() {
      return engine.toNanos() / 1e3 / events;
    }
  }

  /**
   * @param recordings where the JVM's recordings go, one a way, of which a flame graph can be drawn
   */
  LandingBench(Path folder, Path recordings, int parallelism) throws Exception {
    this.folder = folder;
    this.recordings = recordings;
    this.parallelism = parallelism;
    Path store = Files.createDirectories(folder.resolve("store"));
    engine = ChildJvm.start(Main.class, Map.of(), List.of(Path.of("--data"), store));
    engine.await(line -> line.startsWith("READY "));
    warehouse = WarehouseConfig.load(Map.of(), store);
  }

  /** Some of the district, so that nothing that is measured is the first to run. */
  void warmUp() throws Exception {
    fromFiles("warm_files", files(20_000));
    overJdbc("warm_jdbc", files(20_000));
  }

  List<Path> files(int count) throws IOException {
    return BenchFiles.write(folder.resolve("files"), count, parallelism);
  }

  Way fromFiles(String database, List<Path> files) throws Exception {
    IngestConfig config = config(database, Map.of());
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return measure(
        database,
        config,
        () ->
            new FileImport(config, clock, silent).run(new ImportOptions(files, FileMapping.NONE)));
  }

  /**
   * From files again, into a store that holds so many times as many events already: those of
   * another database, under other ids.
   */
  Way fromFilesBeside(String database, List<Path> files, String other, int times) throws Exception {
    try (Warehouse store = open(config(database, Map.of()))) {
      for (int time = 0; time < times; time++) {
        store.execute(
            Statement.of(
                "INSERT INTO event SELECT * REPLACE(MD5(concat(event_id, '"
                    + time
                    + "')) AS event_id, '"
                    + RESTING
                    + "' AS source) FROM "
                    + other
                    + ".event SETTINGS max_threads = 1, max_block_size = 20000,"
                    + " min_insert_block_size_rows = 100000"));
      }
      Await.until(
          "the resting events merged",
          LIMIT,
          () -> number(store, "countIf(database = '" + database + "') FROM system.merges") == 0);
    }
    return fromFiles(database, files);
  }

  /** The topic is full before the job starts; the broker does nothing then but answer. */
  Way fromTopic(String database, List<Path> files) throws Exception {
    int port = Broker.freePort();
    try (ChildJvm broker =
        ChildJvm.start(
            Broker.class,
            Map.of(),
            List.of(
                folder.resolve("broker"),
                Path.of(Integer.toString(port)),
                Path.of(Integer.toString(Broker.freePort()))))) {
      broker.await(line -> line.equals("READY"));
      fill(Topic.create(Broker.address(port), TOPIC, PARTITIONS), files);
      IngestConfig config =
          config(
              database,
              Map.of(
                  "RUNONCE_KAFKA_BOOTSTRAP", Broker.address(port), "RUNONCE_KAFKA_TOPICS", TOPIC));
      try (Warehouse store = open(config)) {
        return measure(database, config, () -> landTopic(config, store));
      }
    }
  }

  private void landTopic(IngestConfig config, Warehouse store) throws InterruptedException {
    RunningJob job = IngestMain.start(config, clock);
    Await.until("the topic", LIMIT, () -> rowsInLedger(store) >= events);
    job.cancel();
  }

  private static void fill(Topic topic, List<Path> files) throws IOException {
    try (Producer<byte[], byte[]> producer = topic.producer("bench")) {
      List<String> some = new ArrayList<>();
      for (Path file : files) {
        try (Stream<String> lines = Files.lines(file)) {
          for (String line : (Iterable<String>) lines::iterator) {
            some.add(line);
            if (some.size() == A_TRANSACTION) {
              send(topic, producer, some);
            }
          }
        }
      }
      send(topic, producer, some);
    }
  }

  private static void send(Topic topic, Producer<byte[], byte[]> producer, List<String> lines) {
    producer.beginTransaction();
    topic.send(producer, lines);
    producer.commitTransaction();
    lines.clear();
  }

  /** The same files, read and decoded the same way; only the sink is another. */
  Way overJdbc(String database, List<Path> files) throws Exception {
    IngestConfig config = config(database, Map.of());
    return measure(database, config, () -> landOverJdbc(config, files));
  }

  private void landOverJdbc(IngestConfig config, List<Path> files) throws Exception {
    FileOpener opener = new FileOpener(FileMapping.NONE);
    FileSource source =
        FileSource.ofFiles(FileSplits.of(files, clock), opener, config.readAhead().getBytes());
    DecodeFunction decode =
        new DecodeFunction(
            config.subjectKeys(),
            FileMapping.NONE,
            ticking -> new ItemCatalogue(Set::of, ticking),
            clock);
    Configuration settings =
        FlinkSettings.embedded(
            FlinkSettings.bounded(
                FlinkSettings.of(
                    config.checkpoints("peer"),
                    Optional.empty(),
                    config.checkpointInterval(),
                    config.parallelism())));
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
    env.fromSource(source, WatermarkStrategy.noWatermarks(), "read", TypeInformation.of(Raw.class))
        .flatMap(decode)
        .returns(TypeInformation.of(Landing.class))
        .filter(Landing.Accepted.class::isInstance)
        .map(Landing.Accepted.class::cast)
        .returns(TypeInformation.of(Landing.Accepted.class))
        .sinkTo(JdbcPeer.sink(config.warehouse()));
    env.execute("peer");
  }

  /** What the sink and what the store can do, on one thread, with rows that lie ready. */
  List<Way> sinkAndBareInsert(List<Path> files) throws Exception {
    IngestConfig sinkConfig = config("by_sink", Map.of());
    BenchStages stages = new BenchStages(sinkConfig, clock);
    List<SealedBatch> batches = new ArrayList<>();
    stages.encode(files, batches);
    Way sink = measure("by_sink", sinkConfig, () -> stages.commit(batches));
    List<byte[]> rows = new ArrayList<>();
    long count = stages.rowBinary(batches, rows);
    IngestConfig bareConfig = config("by_bare_insert", Map.of());
    BenchStages bareStages = new BenchStages(bareConfig, clock);
    return List.of(
        sink, measure("by_bare_insert", bareConfig, () -> bareStages.insertRaw(rows, count)));
  }

  private Way measure(String name, IngestConfig config, SampledTime.Work landings)
      throws Exception {
    try (Warehouse store = open(config);
        RowsSeen seen = new RowsSeen(store)) {
      Duration job = cpu();
      Duration before = engine.cpu();
      long start = System.nanoTime();
      Map<String, Double> stages = SampledTime.of(recordings.resolve(name + ".jfr"), landings);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      events = number(store, "uniqExact(event_id) FROM event WHERE " + LANDED);
      return new Way(
          name, events, took, seen.steady(), cpu().minus(job), engine.cpu().minus(before), stages);
    }
  }

  /** The sum of what tells one set of events from another. */
  long fingerprint(String database) {
    try (Warehouse store = open(config(database, Map.of()))) {
      return number(
          store,
          "bitAnd(groupBitXor(cityHash64(event_id, content_version, subject_id, event_time,"
              + " case_no, material_codes, ifNull(days, -1), attributes)), 9007199254740991) FROM event FINAL WHERE "
              + LANDED);
    }
  }

  private static long number(Warehouse store, String sql) {
    int from = sql.lastIndexOf(" FROM ");
    String select = "SELECT toInt64(" + sql.substring(0, from) + ") AS n" + sql.substring(from);
    return store.query(Statement.of(select)).getFirst().number("n");
  }

  private static long rowsInLedger(Warehouse store) {
    return number(store, "sum(rows) FROM ingest_batch FINAL");
  }

  private Warehouse open(IngestConfig config) {
    Warehouse store = Warehouse.open(config.warehouse(), Access.WRITER, clock);
    store.migrate();
    return store;
  }

  private IngestConfig config(String database, Map<String, String> more) {
    Map<String, String> environment = new TreeMap<>(more);
    environment.put("RUNONCE_DATA", folder.resolve(database).toString());
    environment.put("RUNONCE_CLICKHOUSE_URL", warehouse.url());
    environment.put("RUNONCE_CLICKHOUSE_DATABASE", database);
    environment.put("RUNONCE_CLICKHOUSE_USER", warehouse.writer().user());
    environment.put("RUNONCE_CLICKHOUSE_PASSWORD", warehouse.writer().password());
    environment.put("RUNONCE_SUBJECT_KEY", "a key of tests, long enough");
    environment.put("RUNONCE_INGEST_PARALLELISM", Integer.toString(parallelism));
    return IngestConfig.load(environment);
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    engine.close();
  }
}
