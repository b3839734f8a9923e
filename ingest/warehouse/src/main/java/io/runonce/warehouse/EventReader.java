package io.runonce.warehouse;

import io.runonce.contract.AgentKind;
import io.runonce.contract.CaseKind;
import io.runonce.contract.Channel;
import io.runonce.contract.CloseResult;
import io.runonce.contract.ContentVersion;
import io.runonce.contract.DeliveryMethod;
import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.EventId;
import io.runonce.contract.EventType;
import io.runonce.contract.Grade;
import io.runonce.contract.GradeOrigin;
import io.runonce.contract.IdentityType;
import io.runonce.contract.MaterialForm;
import io.runonce.contract.MaterialGiven;
import io.runonce.contract.Reason;
import io.runonce.contract.SubjectKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Streams landed events. */
public final class EventReader {
  private final Transport transport;

  /** How much of an event is read. */
  public enum Detail {
    /** All of it. */
    WHOLE,
    /** Without source, source key, attributes and unknown fields, which the rules do not read. */
    FOR_RULES
  }

  EventReader(Transport transport) {
    this.transport = transport;
  }

  /**
   * Hands over events as they stream.
   *
   * @param selection the statement from FROM on, over {@code event FINAL} or an alias-free join of
   *     it: winners only
   * @throws WarehouseException if the store does not answer, also amid the events
   */
  public void read(Statement selection, Detail detail, Consumer<Event> consumer) {
    Statement statement =
        selection.prefixedBy("SELECT " + String.join(", ", columns(detail)) + " ");
    transport.bytes(
        statement,
        "RowBinary",
        body -> {
          RowBinaryReader in = new RowBinaryReader(body);
          while (in.hasNext()) {
            consumer.accept(decode(in));
          }
          return true;
        });
  }

  /** All events of a selection, in its order. */
  public List<Event> list(Statement selection) {
    List<Event> events = new ArrayList<>();
    read(selection, Detail.WHOLE, events::add);
    return events;
  }

  /** The columns that {@link #decode} reads, in its order; selected from a table like event. */
  public static List<String> columns(Detail detail) {
    return switch (detail) {
      case WHOLE -> EventColumns.NAMES;
      case FOR_RULES -> EventColumns.NAMES.stream().map(EventReader::leftOut).toList();
    };
  }

  /** The columns of {@code event} that the rules read. */
  public static List<String> columnsOfRules() {
    return EventColumns.NAMES.stream().filter(column -> leftOut(column).equals(column)).toList();
  }

  private static String leftOut(String column) {
    return switch (column) {
      case "source", "source_key" -> "''";
      case "attributes", "unknown_fields" -> "'{}'";
      default -> column;
    };
  }

  /** Reads an event of which all {@link #columns} were selected. */
  public static Event decode(RowBinaryReader in) throws IOException {
    EventId id = new EventId(in.bigEndian64(), in.bigEndian64());
    long hash = in.int64();
    ContentVersion version = new ContentVersion(in.int64(), hash);
    return new Event(
        id,
        in.string(),
        in.string(),
        present(in.code(EventType.class)),
        in.instant(),
        in.nullableInstant(),
        in.string(),
        in.hash(),
        present(in.code(IdentityType.class)),
        in.code(SubjectKind.class),
        in.hash(),
        in.code(AgentKind.class),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        present(in.code(Channel.class)),
        in.bool(),
        in.uint16(),
        details(in),
        in.string(),
        in.string(),
        version);
  }

  private static Details details(RowBinaryReader in) throws IOException {
    return new Details(
        in.text(),
        in.text(),
        in.text(),
        materials(in),
        in.code(Reason.class),
        in.code(CaseKind.class),
        in.code(CloseResult.class),
        in.code(DeliveryMethod.class),
        in.nullableInt32(),
        in.nullableBool(),
        in.text(),
        in.code(Grade.class),
        in.code(GradeOrigin.class),
        in.nullableInt32(),
        in.text(),
        in.int64(),
        in.text(),
        in.text());
  }

  private static List<MaterialGiven> materials(RowBinaryReader in) throws IOException {
    List<String> codes = in.strings();
    int forms = in.array();
    List<MaterialGiven> materials = new ArrayList<>(forms);
    for (int i = 0; i < forms; i++) {
      materials.add(new MaterialGiven(codes.get(i), present(in.code(MaterialForm.class))));
    }
    return materials;
  }

  private static <T> T present(@Nullable T code) {
    return Objects.requireNonNull(code, "a code that each event has is missing");
  }
}
