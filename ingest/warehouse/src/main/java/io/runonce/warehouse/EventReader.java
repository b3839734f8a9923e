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
import io.runonce.contract.Reason;
import io.runonce.contract.SubjectKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Streams landed events. */
public final class EventReader {
  private final Transport transport;

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
  public void read(Statement selection, Consumer<Event> consumer) {
    Statement statement =
        selection.prefixedBy("SELECT " + String.join(", ", EventColumns.NAMES) + " ");
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
    read(selection, events::add);
    return events;
  }

  /** The columns that {@link #decode} reads, in its order. */
  public static List<String> columns() {
    return EventColumns.NAMES;
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
        RuleEvents.present(in.code(EventType.class)),
        in.instant(),
        in.nullableInstant(),
        in.string(),
        in.hash(),
        RuleEvents.present(in.code(IdentityType.class)),
        in.code(SubjectKind.class),
        in.hash(),
        in.code(AgentKind.class),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        RuleEvents.present(in.code(Channel.class)),
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
        RuleEvents.materials(in),
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
}
