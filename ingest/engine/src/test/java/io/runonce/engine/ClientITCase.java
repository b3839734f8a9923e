package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ServerException;
import com.clickhouse.client.api.data_formats.ClickHouseBinaryFormatReader;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientITCase {
  private static Bridge bridge = Bridge.start();

  @BeforeAll
  static void create() {
    bridge.sql("CREATE DATABASE t");
    bridge.sql(
        "CREATE TABLE t.thing (id UInt64, name String) ENGINE = MergeTree ORDER BY id"
            + " SETTINGS non_replicated_deduplication_window = 100");
  }

  @AfterAll
  static void stop() {
    bridge.close();
  }

  private static Client.Builder client() {
    Credentials writer = bridge.server().writer();
    return new Client.Builder()
        .addEndpoint(bridge.server().url())
        .setUsername(writer.user())
        .setPassword(writer.password())
        .setDefaultDatabase("t");
  }

  @Test
  void pings() {
    try (Client client = client().build()) {
      assertThat(client.ping()).isTrue();
    }
  }

  @Test
  void pingsBeforeTheDatabaseIsThere() {
    try (Client client = client().setDefaultDatabase("not_yet").build()) {
      assertThat(client.ping()).isTrue();
    }
  }

  /** A row as the client serialises it. */
  public static final class Thing {
    private long id;
    private String name = "";

    public long getId() {
      return id;
    }

    public void setId(long value) {
      id = value;
    }

    public String getName() {
      return name;
    }

    public void setName(String value) {
      name = value;
    }
  }

  private static Thing thing(long id, String name) {
    Thing thing = new Thing();
    thing.setId(id);
    thing.setName(name);
    return thing;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void objectsMakeARoundTrip(boolean compressed) throws Exception {
    bridge.sql("CREATE OR REPLACE TABLE t.pojo AS t.thing");
    try (Client client = client().compressClientRequest(compressed).build()) {
      client.register(Thing.class, client.getTableSchema("pojo"));
      List<Thing> things = List.of(thing(0x0A0A0A, "a\n\nb"), thing(0x2020, "汉字"), thing(3, ""));
      try (InsertResponse response = client.insert("pojo", things).get(20, TimeUnit.SECONDS)) {
        assertThat(response.getWrittenRows()).isEqualTo(3);
      }
      List<GenericRecord> rows = client.queryAll("SELECT id, name FROM pojo ORDER BY id");
      assertThat(rows).extracting(row -> row.getLong("id")).containsExactly(3L, 0x2020L, 0x0A0A0AL);
      assertThat(rows).extracting(row -> row.getString("name")).containsExactly("", "汉字", "a\n\nb");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTokenThatComesAgainAddsNothing(boolean compressed) throws Exception {
    bridge.sql("CREATE OR REPLACE TABLE t.token AS t.thing");
    byte[] row = {1, 0, 0, 0, 0, 0, 0, 0, 2, 'o', 'k'};
    try (Client client = client().compressClientRequest(compressed).build()) {
      for (int i = 0; i < 2; i++) {
        InsertSettings settings = new InsertSettings().setDeduplicationToken("once");
        client
            .insert("token", new ByteArrayInputStream(row), ClickHouseFormat.RowBinary, settings)
            .get(20, TimeUnit.SECONDS)
            .close();
      }
      assertThat(client.queryAll("SELECT count() c FROM token").getFirst().getLong("c"))
          .isEqualTo(1);
    }
  }

  @Test
  void parametersKeepEveryCharacter() {
    String awkward = "tab\tline\nslash\\quote'\"`end";
    try (Client client = client().build()) {
      List<GenericRecord> rows =
          client.queryAll(
              "SELECT {text:String} AS text, {n:UInt64} AS n", Map.of("text", awkward, "n", 7));
      assertThat(rows.getFirst().getString("text")).isEqualTo(awkward);
      assertThat(rows.getFirst().getLong("n")).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLargeAnswerArrivesWhole(boolean compressed) throws Exception {
    try (Client client = client().compressServerResponse(compressed).build();
        QueryResponse response =
            client
                .query("SELECT number AS n, toString(number) AS s FROM numbers(300000)")
                .get(30, TimeUnit.SECONDS)) {
      ClickHouseBinaryFormatReader reader = client.newBinaryFormatReader(response);
      long rows = 0;
      while (reader.next() != null) {
        assertThat(reader.getString("s")).isEqualTo(Long.toString(rows));
        rows++;
      }
      assertThat(rows).isEqualTo(300_000);
    }
  }

  @Test
  void anAnswerThatFailsMidwayThrows() {
    assertThatThrownBy(
            () -> {
              try (Client client = client().build();
                  QueryResponse response =
                      client
                          .query(
                              "SELECT throwIf(number = 2000000), number FROM numbers(3000000)"
                                  + " SETTINGS max_threads = 1")
                          .get(30, TimeUnit.SECONDS)) {
                ClickHouseBinaryFormatReader reader = client.newBinaryFormatReader(response);
                while (reader.next() != null) {
                  assertThat(reader.getLong("number")).isLessThan(2_000_000);
                }
              }
            })
        .isInstanceOf(Exception.class);
  }

  @Test
  void errorsCarryTheirCode() {
    try (Client client = client().build()) {
      assertThatThrownBy(() -> client.queryAll("SELECT * FROM nowhere"))
          .hasRootCauseInstanceOf(ServerException.class)
          .rootCause()
          .extracting(e -> ((ServerException) e).getCode())
          .isEqualTo(60);
    }
  }

  @Test
  void settingsTravelWithTheRequest() throws Exception {
    try (Client client = client().build()) {
      QuerySettings settings = new QuerySettings().serverSetting("max_threads", "1");
      try (QueryResponse response =
          client
              .query("SELECT getSetting('max_threads') FORMAT TSV", settings)
              .get(20, TimeUnit.SECONDS)) {
        assertThat(
                new String(response.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip())
            .isEqualTo("1");
      }
    }
  }

  @Test
  void theReadersClientReads() {
    Credentials reader = bridge.server().reader();
    bridge.sql("CREATE OR REPLACE TABLE t.seen AS t.thing");
    bridge.sql("INSERT INTO t.seen VALUES (1, 'a')");
    try (Client client =
        client().setUsername(reader.user()).setPassword(reader.password()).build()) {
      assertThat(client.ping()).isTrue();
      assertThat(client.queryAll("SELECT name FROM seen WHERE id = {i:UInt64}", Map.of("i", 1)))
          .hasSize(1);
      assertThat(client.getTableSchema("seen").getColumns()).hasSize(2);
      QuerySettings settings = new QuerySettings().setMaxExecutionTime(5);
      assertThat(client.queryAll("SELECT 1", settings)).hasSize(1);
    }
  }
}
