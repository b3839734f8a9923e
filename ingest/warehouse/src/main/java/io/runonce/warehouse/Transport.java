package io.runonce.warehouse;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ClientConfigProperties;
import com.clickhouse.client.api.ClientFaultCause;
import com.clickhouse.client.api.DataStreamWriter;
import com.clickhouse.client.api.data_formats.ClickHouseBinaryFormatReader;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseColumn;
import com.clickhouse.data.ClickHouseFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The only class that calls ClickHouse's client. The client repeats what failed by itself only
 * where that cannot double anything: reads, and inserts under a token.
 */
final class Transport implements AutoCloseable {
  private static final int RETRIES = 3;
  private static final int BUFFER = 1 << 16;

  /** What reads an answer's bytes. */
  interface BodyReader<T> {
    T read(InputStream body) throws IOException;
  }

  private final Client client;
  private final Access access;
  private final Faults faults;

  Transport(WarehouseConfig config, Access access) {
    this.access = access;
    this.faults = new Faults(config, access);
    WarehouseConfig.Credential credential = config.credential(access);
    client =
        new Client.Builder()
            .addEndpoint(config.url())
            .setUsername(credential.user())
            .setPassword(credential.password())
            .setDefaultDatabase(config.database())
            .setConnectTimeout(5, ChronoUnit.SECONDS)
            .setSocketTimeout(access.limit().plusSeconds(10).toMillis(), ChronoUnit.MILLIS)
            .setMaxConnections(32)
            .setClientNetworkBufferSize(BUFFER)
            .compressServerResponse(!config.isLocal())
            .setMaxRetries(RETRIES)
            .retryOnFailures(
                ClientFaultCause.NoHttpResponse, ClientFaultCause.ConnectionRequestTimeout)
            .setClientName("runonce")
            .build();
  }

  /** Runs a statement that answers nothing, against a database that may not be there yet. */
  void executeIn(String database, Statement statement) {
    QuerySettings settings = settings().setDatabase(database);
    settings.setOption(ClientConfigProperties.RETRY_ON_FAILURE.getKey(), 0);
    run(statement, settings, InputStream::readAllBytes);
  }

  void execute(Statement statement) {
    QuerySettings settings = settings();
    settings.setOption(ClientConfigProperties.RETRY_ON_FAILURE.getKey(), 0);
    run(statement, settings, InputStream::readAllBytes);
  }

  /** Hands over the rows one by one as they stream. */
  void rows(Statement statement, @Nullable String database, Consumer<Row> consumer) {
    QuerySettings settings = settings().setFormat(ClickHouseFormat.RowBinaryWithNamesAndTypes);
    if (database != null) {
      settings.setDatabase(database);
    }
    StatementEvent event = StatementEvent.begin(statement.sql());
    try (QueryResponse response = await(query(statement, settings));
        ClickHouseBinaryFormatReader reader = client.newBinaryFormatReader(response)) {
      List<String> columns =
          reader.getSchema().getColumns().stream().map(ClickHouseColumn::getColumnName).toList();
      while (reader.hasNext()) {
        consumer.accept(new Row(RowValues.normalise(columns, reader.next())));
      }
    } catch (Exception e) {
      throw faults.translate(e);
    } finally {
      event.commit();
    }
  }

  /** Hands over the answer's bytes in a format of the server, RowBinary for one. */
  <T> T bytes(Statement statement, String format, BodyReader<T> reader) {
    ClickHouseFormat known;
    try {
      known = ClickHouseFormat.valueOf(format);
    } catch (IllegalArgumentException e) {
      throw new WarehouseException("no format '" + format + "'; CSVWithNames is one", e);
    }
    return run(statement, settings().setFormat(known), reader);
  }

  /** An answer in RowBinary, to be read and closed by the caller. */
  <T> RowCursor<T> cursor(Statement statement, RowCursor.Decoder<T> decoder) {
    StatementEvent event = StatementEvent.begin(statement.sql());
    try {
      QuerySettings settings = settings().setFormat(ClickHouseFormat.RowBinary);
      return new RowCursor<>(await(query(statement, settings)), decoder, faults, event);
    } catch (Exception e) {
      event.commit();
      throw faults.translate(e);
    }
  }

  /** One insert, all of it or nothing while it fits one block of the server's. */
  void insert(
      String table,
      List<String> columns,
      ClickHouseFormat format,
      @Nullable String token,
      Body body) {
    InsertSettings settings = new InsertSettings();
    settings.serverSetting("async_insert", "0");
    // Rows of one key within an insert are merged later with all the others, and readers say FINAL.
    settings.serverSetting("optimize_on_insert", "0");
    if (token == null) {
      settings.setOption(ClientConfigProperties.RETRY_ON_FAILURE.getKey(), 0);
    } else {
      settings.setDeduplicationToken(token);
      settings.serverSetting("deduplicate_blocks_in_dependent_materialized_views", "1");
    }
    if (format == ClickHouseFormat.JSONEachRow) {
      settings.serverSetting("date_time_input_format", "best_effort");
    }
    DataStreamWriter writer = out -> out.write(body.bytes(), 0, body.length());
    StatementEvent event = StatementEvent.begin("INSERT INTO " + table);
    try (InsertResponse response = await(client.insert(table, columns, writer, format, settings))) {
      if (response == null) {
        throw new WarehouseException("the warehouse did not answer an insert into " + table);
      }
    } catch (Exception e) {
      throw faults.translate(e);
    } finally {
      event.commit();
    }
  }

  /** A small insert whose repetition would do no harm. */
  void insertRowBinary(String table, List<String> columns, RowBinaryWriter rows) {
    insert(table, columns, ClickHouseFormat.RowBinary, null, rows.body());
  }

  /** The first so many bytes of an array. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  record Body(byte[] bytes, int length) {}

  private <T> T run(Statement statement, QuerySettings settings, BodyReader<T> reader) {
    StatementEvent event = StatementEvent.begin(statement.sql());
    try (QueryResponse response = await(query(statement, settings));
        InputStream body = response.getInputStream()) {
      return reader.read(body);
    } catch (Exception e) {
      throw faults.translate(e);
    } finally {
      event.commit();
    }
  }

  private Future<QueryResponse> query(Statement statement, QuerySettings settings) {
    return client.query(statement.sql(), ArgumentText.of(statement), settings);
  }

  private QuerySettings settings() {
    QuerySettings settings =
        new QuerySettings().setMaxExecutionTime((int) access.limit().toSeconds());
    if (access == Access.WRITER) {
      // The embedded engine does so by itself; another server may not let a reader set it.
      settings.serverSetting("optimize_move_to_prewhere_if_final", "1");
    }
    return settings;
  }

  private static <T> T await(Future<T> answer) throws ExecutionException, InterruptedException {
    return answer.get();
  }

  @Override
  public void close() {
    client.close();
  }
}
