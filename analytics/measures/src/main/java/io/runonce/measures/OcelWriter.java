package io.runonce.measures;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runonce.contract.Event;
import io.runonce.warehouse.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An object-centric log in the JSON form of OCEL 2.0: events, then their objects. Values are texts,
 * as its schema asks; their types stand with the event and object types. Every object that an event
 * or object points to is in the file. Closing it ends the log and leaves the stream open.
 */
final class OcelWriter implements AutoCloseable {
  private static final String CASE = "case:";
  private static final String APPLICATION = "application:";
  private static final String SUBJECT = "subject:";
  private static final String ITEM = "item:";
  private static final String VISIT = "visit:";

  private final JsonGenerator json;
  private final Instant asOf;
  private final Map<String, String> oneThings = new TreeMap<>();
  private final Set<String> subjects = new TreeSet<>();
  private final Set<String> items = new TreeSet<>();
  private long events;
  private long visits;

  OcelWriter(OutputStream out, About about, Instant asOf) {
    this.asOf = asOf;
    try {
      this.json = new JsonFactory().createGenerator(out);
      json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
      json.setCodec(new ObjectMapper());
      json.writeStartObject();
      json.writePOJOField("about", about.members());
      OcelTypes.write(json);
      json.writeArrayFieldStart("events");
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** How many of each; the rows of the file are its events. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put(About.ROWS, events);
    counts.put("applications", (long) oneThings.size());
    counts.put("subjects", (long) subjects.size());
    counts.put("items", (long) items.size());
    counts.put("visits", visits);
    return counts;
  }

  /** One event with all that it is about. */
  void event(OcelEvent logged) {
    Event event = logged.event();
    events++;
    try {
      json.writeStartObject();
      json.writeStringField("id", event.id().toString());
      json.writeStringField("type", event.type().name());
      json.writeStringField("time", Cells.instant(event.time()));
      json.writeArrayFieldStart("attributes");
      for (Map.Entry<String, Object> told : LogAttributes.of(event).entrySet()) {
        attribute(told.getKey(), told.getValue(), null);
      }
      json.writeEndArray();
      relate(links(logged));
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private List<Link> links(OcelEvent logged) {
    Event event = logged.event();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < logged.cases().size(); i++) {
      links.add(new Link(CASE + logged.cases().get(i), logged.hows().get(i).word()));
    }
    logged.visits().forEach(visit -> links.add(new Link(VISIT + visit, "evidence")));
    link(links, APPLICATION, event.applicationNo(), "application");
    link(links, SUBJECT, event.subjectId(), "applicant");
    link(links, SUBJECT, event.agentId(), "agent");
    link(links, ITEM, event.itemCode(), "item");
    return links;
  }

  /** After the last event. */
  void beginObjects() {
    try {
      json.writeEndArray();
      json.writeArrayFieldStart("objects");
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** A case with its outcome, whose figures are as of the log's. */
  void caseObject(Row outcome) {
    List<Link> links = new ArrayList<>();
    String application = outcome.string("applicationNo");
    link(links, APPLICATION, application, "part of");
    if (!application.isEmpty()) {
      oneThings.put(application, outcome.string("oneThing"));
    }
    link(links, SUBJECT, outcome.string("subjectId"), "applicant");
    link(links, ITEM, outcome.string("itemCode"), "of");
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    LogColumns.OF_CASE.forEach(name -> told.put(name, outcome.value(name)));
    object(CASE + outcome.string("caseNo"), "case", told, links);
  }

  /** A visit with the cases that it is for. */
  void visitObject(Row visit) {
    visits++;
    List<Link> links = new ArrayList<>();
    visit.strings("certain").forEach(c -> links.add(new Link(CASE + c, "certain")));
    visit.strings("possible").forEach(c -> links.add(new Link(CASE + c, "possible")));
    String visitor = visit.string("visitor");
    link(links, SUBJECT, visitor.startsWith(CASE) ? "" : visitor, "visitor");
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("locationId", visit.value("location_id"));
    told.put("startedAt", visit.value("started_at"));
    told.put("endedAt", visit.value("ended_at"));
    told.put("futile", visit.flag("futile"));
    object(VISIT + visit.string("visit_id"), "visit", told, links);
  }

  /**
   * The applications, subjects and items that were pointed to.
   *
   * @param names of items by their codes
   */
  void referenced(Map<String, String> names) {
    oneThings.forEach((application, oneThing) ->
        object(APPLICATION + application, "application", Map.of("oneThing", oneThing), List.of()));
    subjects.forEach(subject -> object(SUBJECT + subject, "subject", Map.of(), List.of()));
    items.forEach(item ->
        object(ITEM + item, "item", Map.of("name", names.getOrDefault(item, "")), List.of()));
  }

  private void link(List<Link> links, String prefix, @Nullable String id, String qualifier) {
    if (id == null || id.isEmpty()) {
      return;
    }
    links.add(new Link(prefix + id, qualifier));
    switch (prefix) {
      case APPLICATION -> oneThings.putIfAbsent(id, "");
      case SUBJECT -> subjects.add(id);
      case ITEM -> items.add(id);
      default -> throw new IllegalArgumentException(prefix);
    }
  }

  private void object(
      String id, String type, Map<String, ? extends @Nullable Object> told, List<Link> links) {
    try {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeStringField("type", type);
      json.writeArrayFieldStart("attributes");
      for (Map.Entry<String, ? extends @Nullable Object> one : told.entrySet()) {
        attribute(one.getKey(), one.getValue(), asOf);
      }
      json.writeEndArray();
      relate(links);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** Nothing for what is not known. */
  private void attribute(String name, @Nullable Object value, @Nullable Instant time)
      throws IOException {
    String text = Cells.text(value);
    if (text.isEmpty()) {
      return;
    }
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("value", text);
    if (time != null) {
      json.writeStringField("time", Cells.instant(time));
    }
    json.writeEndObject();
  }

  private void relate(List<Link> links) throws IOException {
    json.writeArrayFieldStart("relationships");
    for (Link link : links) {
      json.writeStartObject();
      json.writeStringField("objectId", link.objectId());
      json.writeStringField("qualifier", link.qualifier());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A typed relation to an object. */
  private record Link(String objectId, String qualifier) {}

  @Override
  public void close() {
    try {
      json.close();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private static UncheckedIOException fault(IOException e) {
    return new UncheckedIOException("the export could not be written", e);
  }
}
