package io.runonce.stream;

import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.Hashing;
import io.runonce.contract.MaterialGiven;
import io.runonce.warehouse.WarehouseConfig;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.connector.jdbc.JdbcConnectionOptions;
import org.apache.flink.connector.jdbc.JdbcExecutionOptions;
import org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would write who has Flink's JDBC connector and ClickHouse's driver: the same table
 * and columns, at least once, no ledger. Batches are as large as ours.
 */
final class JdbcPeer {
  private static final int ROWS_A_BATCH = 100_000;
  private static final String NOBODY = "00".repeat(32);
  private static final String NO_BATCH = "00".repeat(16);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.of("Asia/Shanghai"));

  private JdbcPeer() {}

  static JdbcSink<Landing.Accepted> sink(WarehouseConfig config) {
    List<String> columns = Column.ALL.stream().map(Column::name).toList();
    List<String> values = Column.ALL.stream().map(Column::value).toList();
    String insert =
        "INSERT INTO event ("
            + String.join(", ", columns)
            + ") VALUES ("
            + String.join(", ", values)
            + ")";
    return JdbcSink.<Landing.Accepted>builder()
        .withQueryStatement(insert, JdbcPeer::fill)
        .withExecutionOptions(
            JdbcExecutionOptions.builder()
                .withBatchSize(ROWS_A_BATCH)
                .withBatchIntervalMs(1_000)
                .build())
        .buildAtLeastOnce(
            new JdbcConnectionOptions.JdbcConnectionOptionsBuilder()
                .withUrl(
                    config.url().replace("http:", "jdbc:clickhouse:") + "/" + config.database())
                .withDriverName("com.clickhouse.jdbc.ClickHouseDriver")
                .withUsername(config.writer().user())
                .withPassword(config.writer().password())
                .build());
  }

  private static void fill(PreparedStatement statement, Landing.Accepted landing)
      throws SQLException {
    for (int i = 0; i < Column.ALL.size(); i++) {
      Object value = Column.ALL.get(i).of().apply(landing);
      if (value instanceof String[] texts) {
        statement.setArray(i + 1, statement.getConnection().createArrayOf("String", texts));
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  /** A column, the place that its value takes in the statement, and where that comes from. */
  private record Column(
      String name, String value, Function<Landing.Accepted, @Nullable Object> of) {
    static final List<Column> ALL =
        List.of(
            bytes("event_id", all -> all.event().id().toString()),
            ofEvent("content_version", event -> event.version().toUInt128()),
            ofEvent("source", Event::source),
            ofEvent("source_key", Event::sourceKey),
            ofEvent("event_type", event -> code(event.type())),
            ofEvent("event_time", event -> time(event.time())),
            ofEvent("recorded_at", event -> time(event.recordedAt())),
            ofEvent("region_code", Event::regionCode),
            bytes("subject_id", all -> hash(all.event().subjectId())),
            ofEvent("subject_key_type", event -> code(event.subjectKeyType())),
            ofEvent("subject_kind", event -> code(event.subjectKind())),
            bytes("agent_id", all -> hash(all.event().agentId())),
            ofEvent("agent_kind", event -> code(event.agentKind())),
            ofEvent("case_no", event -> text(event.caseNo())),
            ofEvent("application_no", event -> text(event.applicationNo())),
            ofEvent("item_code", event -> text(event.itemCode())),
            ofEvent("department_code", event -> text(event.departmentCode())),
            ofEvent("location_id", event -> text(event.locationId())),
            ofEvent("channel", event -> code(event.channel())),
            ofEvent("on_site", Event::onSite),
            ofEvent("schema_version", Event::schemaVersion),
            ofDetails("ticket_no", details -> text(details.ticketNo())),
            ofDetails("queue_code", details -> text(details.queueCode())),
            ofDetails("window", details -> text(details.window())),
            ofDetails("material_codes", details -> texts(details, MaterialGiven::code)),
            ofDetails("material_forms", details -> texts(details, given -> given.form().name())),
            ofDetails("reason", details -> code(details.reason())),
            ofDetails("case_kind", details -> code(details.kind())),
            ofDetails("result", details -> code(details.result())),
            ofDetails("method", details -> code(details.method())),
            ofDetails("days", Details::days),
            ofDetails("answered", Details::answered),
            ofDetails("topic", details -> text(details.topic())),
            ofDetails("grade", details -> code(details.grade())),
            ofDetails("grade_origin", details -> code(details.origin())),
            ofDetails("reported_visits", Details::reportedVisits),
            ofDetails("keyword", details -> text(details.keyword())),
            ofDetails("volume", Details::volume),
            ofDetails("appeal_no", details -> text(details.appealNo())),
            ofDetails("appeal_kind", details -> text(details.appealKind())),
            ofEvent("attributes", Event::attributes),
            ofEvent("unknown_fields", Event::unknownFields),
            ofHashing("key_id", Hashing::keyId),
            bytes("previous_subject_id", all -> hash(all.hashing().previousSubjectId())),
            bytes("previous_agent_id", all -> hash(all.hashing().previousAgentId())),
            bytes("batch", all -> NO_BATCH));

    private static Column ofEvent(String name, Function<Event, @Nullable Object> of) {
      return new Column(name, "?", all -> of.apply(all.event()));
    }

    private static Column ofDetails(String name, Function<Details, @Nullable Object> of) {
      return ofEvent(name, event -> of.apply(event.details()));
    }

    private static Column ofHashing(String name, Function<Hashing, @Nullable Object> of) {
      return new Column(name, "?", all -> of.apply(all.hashing()));
    }

    private static Column bytes(String name, Function<Landing.Accepted, @Nullable Object> of) {
      return new Column(name, "unhex(?)", of);
    }

    private static String text(@Nullable String value) {
      return value == null ? "" : value;
    }

    private static String code(@Nullable Enum<?> value) {
      return value == null ? "" : value.name();
    }

    private static String hash(@Nullable String hex) {
      return hex == null ? NOBODY : hex;
    }

    private static @Nullable String time(@Nullable Instant value) {
      return value == null ? null : TIME.format(value);
    }

    private static String[] texts(Details details, Function<MaterialGiven, String> of) {
      return details.materials().stream().map(of).toArray(String[]::new);
    }
  }
}
