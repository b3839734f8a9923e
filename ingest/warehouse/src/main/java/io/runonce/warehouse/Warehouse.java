package io.runonce.warehouse;

import com.clickhouse.data.ClickHouseFormat;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The door to the store. Safe for many threads; close it when done. Every method throws {@link
 * WarehouseException}, one line, when the store cannot be reached or refuses.
 */
public final class Warehouse implements AutoCloseable {
  private final WarehouseConfig config;
  private final Transport transport;
  private final Clock clock;

  private Warehouse(WarehouseConfig config, Access access, Clock clock) {
    this.config = config;
    this.transport = new Transport(config, access);
    this.clock = clock;
  }

  /** Opens the store; does not call it yet. */
  public static Warehouse open(WarehouseConfig config, Access access, Clock clock) {
    return new Warehouse(config, access, clock);
  }

  public WarehouseConfig config() {
    return config;
  }

  /**
   * Creates what is missing of database and tables.
   *
   * @return how many migrations were applied
   * @throws WarehouseException also if an applied file has changed or the store is newer
   */
  public int migrate() {
    return migrate(Migration.all());
  }

  int migrate(List<Migration> known) {
    return new Migrator(transport, config.database(), known, clock).migrate();
  }

  /** All rows of an answer. */
  public List<Row> query(Statement statement) {
    List<Row> rows = new ArrayList<>();
    stream(statement, rows::add);
    return rows;
  }

  /** Hands over the rows one by one, for answers that are too large to hold. */
  public void stream(Statement statement, Consumer<Row> consumer) {
    transport.rows(statement, null, consumer);
  }

  /**
   * Copies an answer in a format of the server's, CSVWithNames, JSONEachRow or Parquet for some.
   *
   * @return bytes written
   */
  public long export(Statement statement, String format, OutputStream out) {
    return transport.bytes(statement, format, body -> body.transferTo(out));
  }

  /** Streams an answer in RowBinary to a decoder of one's own; close it. */
  public <T> RowCursor<T> read(Statement statement, RowCursor.Decoder<T> decoder) {
    return transport.cursor(statement, decoder);
  }

  /** Runs a statement that answers nothing. */
  public void execute(Statement statement) {
    transport.execute(statement);
  }

  /**
   * Inserts a few rows by column name; a column left out takes its default. Not for many.
   *
   * @param rows values as a {@link Statement} binds them, lists and maps
   */
  public void insert(String table, List<Map<String, Object>> rows) {
    if (!rows.isEmpty()) {
      byte[] body = JsonRows.encode(rows);
      List<String> columns = rows.stream().flatMap(r -> r.keySet().stream()).distinct().toList();
      transport.insert(
          table,
          columns,
          ClickHouseFormat.JSONEachRow,
          null,
          new Transport.Body(body, body.length));
    }
  }

  /** Inserts many rows; the writer may be cleared and used again. */
  public void insert(String table, List<String> columns, RowBinaryWriter rows) {
    if (rows.rows() > 0) {
      transport.insertRowBinary(table, columns, rows);
    }
  }

  /** Lands batches exactly once. */
  public BatchLedger batches() {
    return new BatchLedger(transport, clock, step -> {});
  }

  BatchLedger batches(Consumer<BatchLedger.Step> afterStep) {
    return new BatchLedger(transport, clock, afterStep);
  }

  /** Which files were read to their end. */
  public IngestFiles files() {
    return new IngestFiles(transport);
  }

  /** Landed events. */
  public EventReader events() {
    return new EventReader(transport);
  }

  /** Acts on personal data. */
  public PersonalData personalData() {
    return new PersonalData(this, clock);
  }

  /** Reference data. */
  public Catalogues catalogues() {
    return new Catalogues(this, clock);
  }

  @Override
  public void close() {
    transport.close();
  }
}
