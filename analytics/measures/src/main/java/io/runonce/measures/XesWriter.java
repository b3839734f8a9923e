package io.runonce.measures;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.Event;
import io.runonce.warehouse.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event log in the XML form of IEEE 1849-2016, a trace as it comes. Its own attributes say what
 * it is; those of traces and events have the contract's names beside the standard extensions'.
 * Closing it ends the log and leaves the stream open.
 */
final class XesWriter implements AutoCloseable {
  private static final Comparator<LoggedEvent> ORDER =
      Comparator.comparing(LoggedEvent::event, Event.ORDER);

  private final Writer out;
  private long events;

  XesWriter(OutputStream stream, About about) {
    this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    write(XesHead.text());
    attribute("concept:name", "runonce");
    attribute("lifecycle:model", "standard");
    about.lines().forEach((name, value) -> attribute(name.replace(' ', '-'), value));
    about
        .definitions()
        .forEach(definition -> {
          attribute("meaning." + definition.name() + ".zh", definition.meaning().zh());
          attribute("meaning." + definition.name() + ".en", definition.meaning().en());
        });
  }

  /** Events written so far. */
  long events() {
    return events;
  }

  /** One case with its events, in whatever order they come. */
  void trace(@Nullable Row outcome, List<LoggedEvent> unordered) {
    write("<trace>\n");
    attribute("concept:name", unordered.getFirst().caseNo());
    if (outcome != null) {
      LogColumns.OF_TRACE.forEach(name -> attribute(name, outcome.value(name)));
      LogColumns.OF_CASE.forEach(name -> attribute(name, outcome.value(name)));
    }
    unordered.stream().sorted(ORDER).forEach(this::event);
    write("</trace>\n");
  }

  private void event(LoggedEvent logged) {
    events++;
    Activity activity = Activity.of(logged.event().type());
    write("<event>\n");
    attribute("concept:name", activity.name());
    attribute("concept:instance", logged.event().details().ticketNo());
    attribute("lifecycle:transition", activity.transition());
    attribute("time:timestamp", logged.event().time());
    attribute("org:group", logged.event().departmentCode());
    attribute("org:resource", logged.event().details().window());
    attribute("identity:id", uuid(logged));
    attribute("eventTime", Cells.instant(logged.event().time()));
    for (Map.Entry<String, Object> told : LogAttributes.of(logged.event()).entrySet()) {
      attribute(
          told.getKey(),
          told.getKey().equals("recordedAt") ? Cells.text(told.getValue()) : told.getValue());
    }
    attribute("namedBy", logged.how().word());
    attribute("visitId", logged.visitId());
    write("</event>\n");
  }

  private static UUID uuid(LoggedEvent logged) {
    return new UUID(logged.event().id().high(), logged.event().id().low());
  }

  /** One attribute of its type; nothing for what is not known. */
  private void attribute(String key, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Instant instant -> attribute("date", key, Cells.instant(instant));
      case LocalDate date -> attribute("date", key, Cells.instant(BusinessZone.startOf(date)));
      case Boolean truth -> attribute("boolean", key, truth.toString());
      case Long number -> attribute("int", key, number.toString());
      case Integer number -> attribute("int", key, number.toString());
      case UUID id -> attribute("id", key, id.toString());
      default -> {
        String text = Cells.text(value);
        if (!text.isEmpty()) {
          attribute("string", key, text);
        }
      }
    }
  }

  private void attribute(String type, String key, String value) {
    write("<" + type + " key=\"" + key + "\" value=\"" + XmlText.escaped(value) + "\"/>\n");
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException("the export could not be written", e);
    }
  }

  @Override
  public void close() {
    write("</log>\n");
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the export could not be written", e);
    }
  }
}
