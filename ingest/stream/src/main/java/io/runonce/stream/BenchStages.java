package io.runonce.stream;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.sink2.Committer.CommitRequest;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.Collector;

/** The stages that {@link IngestBench} measures, each alone on one thread. */
final class BenchStages {
  private static final int BATCHES_A_CHECKPOINT = 4;

  private final IngestConfig config;
  private final Clock clock;

  BenchStages(IngestConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  long read(List<Path> files) throws IOException {
    long[] count = {0};
    forEach(files, raw -> count[0]++);
    return count[0];
  }

  long decode(List<Path> files) throws IOException {
    DecodeFunction decode = decoder();
    long[] count = {0};
    Collector<Landing> counter = new Handing(landing -> count[0]++);
    forEach(files, raw -> decode.flatMap(raw, counter));
    return count[0];
  }

  long encode(List<Path> files, List<SealedBatch> sealed) throws IOException {
    DecodeFunction decode = decoder();
    BatchWriter writer = new BatchWriter(Landed.NOTHING);
    Collector<Landing> encoder = new Handing(writer::write);
    forEach(files, raw -> decode.flatMap(raw, encoder));
    sealed.addAll(writer.prepareCommit());
    return rows(sealed);
  }

  private DecodeFunction decoder() throws IOException {
    DecodeFunction decode =
        new DecodeFunction(
            config.subjectKeys(),
            FileMapping.NONE,
            ticking -> new ItemCatalogue(Set::of, ticking),
            clock);
    decode.open();
    return decode;
  }

  /** Hands over what a function gives. */
  private record Handing(Consumer<Landing> taker) implements Collector<Landing> {
    @Override
    public void collect(Landing landing) {
      taker.accept(landing);
    }

    @Override
    public void close() {
      // Nothing is held open.
    }
  }

  private void forEach(List<Path> files, Consumer<Raw> consumer) throws IOException {
    FileOpener opener = new FileOpener(FileMapping.NONE);
    for (FileSplit split : FileSplits.of(files, clock)) {
      try (OpenFile file = new OpenFile(split, opener)) {
        for (Raw raw = file.next(); raw != null; raw = file.next()) {
          consumer.accept(raw);
        }
      }
    }
  }

  private static long rows(List<SealedBatch> batches) {
    return batches.stream().mapToLong(SealedBatch::rows).sum();
  }

  /**
   * The rows that the sink has landed, as RowBinary, a batch for each of its own.
   *
   * @param into gets the batches
   * @return how many rows
   */
  long rowBinary(List<SealedBatch> batches, List<byte[]> into) {
    try (Warehouse warehouse = Warehouse.open(config.warehouse(), Access.WRITER, clock)) {
      String columns = columns(warehouse);
      for (SealedBatch batch : batches) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        warehouse.export(
            Statement.of("SELECT " + columns + " FROM event WHERE batch = unhex({batch:String})")
                .with("batch", batch.token().toString()),
            "RowBinary",
            rows);
        into.add(rows.toByteArray());
      }
      return warehouse.query(Statement.of("SELECT count() AS n FROM event")).getFirst().number("n");
    }
  }

  /**
   * What the store does by itself: the same rows by plain HTTP, no token, no ledger, no lookup.
   *
   * @param rows how many these are
   */
  long insertRaw(List<byte[]> batches, long rows) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    URI address = insertAddress();
    WarehouseConfig.Credential writer = config.warehouse().writer();
    String user = writer.user() + ":" + writer.password();
    String authorization =
        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    for (byte[] batch : batches) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Authorization", authorization)
              .POST(HttpRequest.BodyPublishers.ofByteArray(batch))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IngestException("the raw insert was refused: " + answer.body());
      }
    }
    return rows;
  }

  private URI insertAddress() {
    String columns;
    try (Warehouse warehouse = Warehouse.open(config.warehouse(), Access.WRITER, clock)) {
      columns = columns(warehouse);
    }
    String sql = "INSERT INTO event (" + columns + ") FORMAT RowBinary";
    return URI.create(
        config.warehouse().url()
            + "/?async_insert=0&optimize_on_insert=0&database="
            + config.warehouse().database()
            + "&query="
            + URLEncoder.encode(sql, StandardCharsets.UTF_8));
  }

  private static String columns(Warehouse warehouse) {
    return warehouse
        .query(
            Statement.of(
                "SELECT name FROM system.columns WHERE database = currentDatabase()"
                    + " AND table = 'event' AND name != 'landed_at' ORDER BY position"))
        .stream()
        .map((Row row) -> row.string("name"))
        .collect(Collectors.joining(","));
  }

  /** The sink's own work, a few batches a checkpoint. */
  long commit(List<SealedBatch> batches) throws IOException, InterruptedException {
    BatchStore store = WarehouseStore.open(config.warehouse(), clock);
    Patience patience = new Patience(Duration.ofMillis(200), Duration.ofSeconds(5));
    try (BatchCommitter committer =
        new BatchCommitter(
            "bench",
            store,
            patience,
            FilePolicy.LEAVE,
            clock,
            new LandingMetrics(new UnregisteredMetricsGroup(), patience, clock))) {
      for (int from = 0; from < batches.size(); from += BATCHES_A_CHECKPOINT) {
        int to = Math.min(from + BATCHES_A_CHECKPOINT, batches.size());
        Collection<CommitRequest<SealedBatch>> requests = new ArrayList<>();
        batches.subList(from, to).forEach(batch -> requests.add(new BenchRequest(batch)));
        committer.commit(requests);
      }
    }
    return rows(batches);
  }

  /** A request of which nothing is asked but the batch. */
  private record BenchRequest(SealedBatch getCommittable) implements CommitRequest<SealedBatch> {
    @Override
    public int getNumberOfRetries() {
      return 0;
    }

    @Override
    public void signalFailedWithKnownReason(Throwable fault) {
      throw new IngestException("a batch failed", fault);
    }

    @Override
    public void signalFailedWithUnknownReason(Throwable fault) {
      throw new IngestException("a batch failed", fault);
    }

    @Override
    public void retryLater() {
      throw new IngestException("a batch was put off");
    }

    @Override
    public void updateAndRetryLater(SealedBatch batch) {
      throw new IngestException("a batch was put off");
    }

    @Override
    public void signalAlreadyCommitted() {
      throw new IngestException("a batch was landed before");
    }
  }
}
