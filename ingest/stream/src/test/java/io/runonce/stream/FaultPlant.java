package io.runonce.stream;

import io.runonce.engine.Main;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import io.runonce.warehouse.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Warehouse, broker and ingest as processes that can be killed, and the line between them. */
final class FaultPlant implements AutoCloseable {
  private static final String TOPIC = "events";

  private final Path folder;
  private final long seed;
  private final SmallDisk checkpointDisk;
  private final SmallDisk storeDisk;
  private final int brokerPort = Broker.freePort();
  private final int controllerPort = Broker.freePort();
  private @Nullable ChildJvm store;
  private @Nullable ChildJvm broker;
  private @Nullable ChildJvm ingest;
  private @Nullable Cable cable;
  private @Nullable Warehouse warehouse;
  private @Nullable Topic topic;
  private @Nullable Path savepoint;
  private int lives;

  FaultPlant(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.seed = seed;
    Files.createDirectories(inbox());
    checkpointDisk = SmallDisk.at(checkpoints(), 64);
    // The engine writes its own tables beside ours and merges, which takes room twice.
    storeDisk = SmallDisk.at(store(), 1024);
  }

  void start(int parallelism) throws Exception {
    startWarehouse();
    WarehouseConfig config = WarehouseConfig.load(Map.of(), store());
    Warehouse open = Warehouse.open(config, Access.WRITER, Clock.systemUTC());
    open.migrate();
    warehouse = open;
    cable = Cable.to(config);
    startBroker();
    topic = Topic.create(Broker.address(brokerPort), TOPIC, 3);
    startIngest(parallelism);
  }

  void startWarehouse() throws Exception {
    ChildJvm started = ChildJvm.start(Main.class, Map.of(), List.of(Path.of("--data"), store()));
    started.await(line -> line.startsWith("READY "));
    store = started;
  }

  void startBroker() throws Exception {
    ChildJvm started =
        ChildJvm.start(
            Broker.class,
            Map.of(),
            List.of(
                folder.resolve("broker"),
                Path.of(Integer.toString(brokerPort)),
                Path.of(Integer.toString(controllerPort))));
    started.await(line -> line.equals("READY"));
    broker = started;
  }

  void startIngest(int parallelism) throws Exception {
    Map<String, String> environment = new TreeMap<>();
    WarehouseConfig config = line().config();
    environment.put("RUNONCE_DATA", data().toString());
    environment.put("RUNONCE_CLICKHOUSE_URL", config.url());
    environment.put("RUNONCE_CLICKHOUSE_USER", config.writer().user());
    environment.put("RUNONCE_CLICKHOUSE_PASSWORD", config.writer().password());
    environment.put("RUNONCE_SUBJECT_KEY", "a key of tests, long enough");
    environment.put("RUNONCE_INGEST_CHECKPOINT", "PT0.3S");
    environment.put("RUNONCE_INGEST_PARALLELISM", Integer.toString(parallelism));
    environment.put("RUNONCE_KAFKA_BOOTSTRAP", Broker.address(brokerPort));
    environment.put("RUNONCE_KAFKA_TOPICS", TOPIC);
    ChildJvm started =
        ChildJvm.start(
            FaultyIngest.class, environment, List.of(Path.of("life-" + seed + "-" + lives++)));
    started.await(line -> line.equals("READY"));
    ingest = started;
  }

  void killIngest() throws InterruptedException {
    kill(ingest);
  }

  void killWarehouse() throws InterruptedException {
    kill(store);
  }

  void killBroker() throws InterruptedException {
    kill(broker);
  }

  private static void kill(@Nullable ChildJvm process) throws InterruptedException {
    if (process != null) {
      process.kill();
    }
  }

  /** Asks for a savepoint until one is written, since the sink throws now and then. */
  void keepSavepoint() throws Exception {
    ChildJvm job = required(ingest);
    String answer = "";
    for (int tries = 0; tries < 300 && !answer.startsWith("SAVED "); tries++) {
      job.say(folder.resolve("savepoints").toString());
      answer = job.await(line -> line.startsWith("SAVED ") || line.startsWith("FAILED "));
      Await.pass(Duration.ofMillis(300));
    }
    if (!answer.startsWith("SAVED ")) {
      throw new AssertionError("no savepoint by seed " + seed + ": " + answer);
    }
    savepoint = Path.of(answer.substring("SAVED ".length()));
    keepCheckpoint();
  }

  /** A savepoint may be restored where it lies as a checkpoint would. */
  void goBackToSavepoint() throws IOException {
    clear(checkpoints());
    copy(required(savepoint), checkpoints().resolve("inbox/saved/chk-1"));
  }

  /** Flink deletes old checkpoints; one is kept as a backup of the folder would keep it. */
  private void keepCheckpoint() throws Exception {
    killIngest();
    Optional<Path> newest = new Checkpoints(checkpoints().resolve("inbox")).newest();
    if (newest.isPresent()) {
      copy(newest.get(), folder.resolve("kept").resolve(checkpoints().relativize(newest.get())));
    }
    startIngest(1);
  }

  void goBackToOldCheckpoint() throws IOException {
    clear(checkpoints());
    copy(folder.resolve("kept"), checkpoints());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void clear(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(tree)) {
          Files.delete(path);
        }
      }
    }
  }

  /** False where that cannot be done. */
  boolean fillUnderCheckpoints(Duration time) throws Exception {
    return checkpointDisk.fill(time);
  }

  /** The same of the warehouse's disk. */
  boolean fillUnderStore(Duration time) throws Exception {
    return storeDisk.fill(time);
  }

  private Path store() {
    return folder.resolve("store");
  }

  Path data() {
    return folder.resolve("data");
  }

  Path inbox() {
    return data().resolve("inbox");
  }

  private Path checkpoints() {
    return data().resolve("checkpoints");
  }

  int filesDone() {
    String[] names = inbox().resolve(".done").toFile().list();
    return names == null ? 0 : names.length;
  }

  Topic topic() {
    return required(topic);
  }

  Cable line() {
    return required(cable);
  }

  Warehouse warehouse() {
    return required(warehouse);
  }

  /** Rows as they lie, repeated or not; -1 while the warehouse is away. */
  long rows() {
    return number("count() FROM event");
  }

  /** A number, or -1 while the warehouse is away. */
  long number(String sql) {
    int from = sql.indexOf(" FROM ");
    String select = "SELECT toInt64(" + sql.substring(0, from) + ") AS n" + sql.substring(from);
    try {
      return warehouse().query(Statement.of(select)).getFirst().number("n");
    } catch (WarehouseException away) {
      return -1;
    }
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the plant is not started");
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    close(ingest);
    if (cable != null) {
      cable.close();
    }
    if (warehouse != null) {
      warehouse.close();
    }
    close(broker);
    close(store);
    checkpointDisk.close();
    storeDisk.close();
  }

  private static void close(@Nullable ChildJvm process) {
    if (process != null) {
      process.close();
    }
  }
}
