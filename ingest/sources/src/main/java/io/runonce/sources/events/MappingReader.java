package io.runonce.sources.events;

import io.runonce.contract.EventType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a mapping file whole, and refuses what it does not understand. */
final class MappingReader {
  private static final Set<String> TOP =
      Set.of("charset", "delimiter", "zone", "times", "values", "onlyChanges", "set", "events");
  private static final Set<String> RULE = Set.of("when", "forEach", "set", "attributes");
  private static final Set<String> FIELD = Set.of("from", "values", "default", "time", "as");
  private static final Set<String> CONDITION = Set.of("column", "is", "not", "filled");
  private static final Set<String> ENVELOPE =
      Set.of(
          "source",
          "sourceKey",
          "eventType",
          "eventTime",
          "recordedAt",
          "regionCode",
          "subjectKey",
          "subjectId",
          "subjectKeyType",
          "subjectKind",
          "agentKey",
          "agentId",
          "agentKind",
          "caseNo",
          "applicationNo",
          "itemCode",
          "departmentCode",
          "locationId",
          "channel",
          "onSite",
          "schemaVersion");

  private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
  private List<DateTimeFormatter> times = List.of();
  private ZoneId zone = ZoneId.of("Asia/Shanghai");

  private MappingReader() {}

  static EventMapping.MappingFile read(String file, String yaml) throws IOException {
    try {
      Object loaded = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
      return new MappingReader().mapping(new Yaml(file, "", loaded));
    } catch (YamlEngineException e) {
      throw new IOException(
          file + ": is no YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "), e);
    }
  }

  private EventMapping.MappingFile mapping(Yaml root) throws IOException {
    Map<String, Yaml> top = root.entries(TOP);
    readDefinitions(top);
    Yaml charset = top.get("charset");
    Yaml delimiter = top.get("delimiter");
    Yaml common = top.get("set");
    Yaml events = top.get("events");
    if (events == null) {
      throw root.fault("events are missing");
    }
    List<EventMapping.EventRule> rules = new ArrayList<>();
    for (Yaml event : events.items()) {
      rules.add(rule(event));
    }
    return new EventMapping.MappingFile(
        charset == null ? StandardCharsets.UTF_8 : charset(charset),
        delimiter == null ? ',' : delimiter(delimiter),
        changes(top.get("onlyChanges")),
        common == null ? Map.of() : fields(common, ENVELOPE),
        rules);
  }

  private static EventMapping.@Nullable Changes changes(@Nullable Yaml entry) throws IOException {
    if (entry == null) {
      return null;
    }
    Map<String, Yaml> parts = entry.entries(Set.of("of", "in"));
    Yaml of = parts.get("of");
    Yaml in = parts.get("in");
    if (of == null || in == null) {
      throw entry.fault("expected of and in");
    }
    return new EventMapping.Changes(of.text(), in.text());
  }

  private void readDefinitions(Map<String, Yaml> top) throws IOException {
    Yaml zoneEntry = top.get("zone");
    if (zoneEntry != null) {
      zone = zone(zoneEntry);
    }
    Yaml timesEntry = top.get("times");
    if (timesEntry != null) {
      times = formats(timesEntry);
    }
    Yaml valuesEntry = top.get("values");
    if (valuesEntry != null) {
      for (Map.Entry<String, Yaml> one : valuesEntry.entries().entrySet()) {
        values.put(one.getKey(), translation(one.getValue()));
      }
    }
  }

  private EventMapping.EventRule rule(Yaml event) throws IOException {
    Map<String, Yaml> parts = event.entries(RULE);
    Yaml set = parts.get("set");
    Yaml attributes = parts.get("attributes");
    Yaml forEach = parts.get("forEach");
    Yaml when = parts.get("when");
    List<Condition> conditions = new ArrayList<>();
    if (when != null) {
      for (Yaml one : when.items()) {
        conditions.add(condition(one));
      }
    }
    return new EventMapping.EventRule(
        conditions,
        forEach == null ? List.of() : forEach.texts(),
        set == null ? Map.of() : fields(set, ENVELOPE),
        attributes == null ? Map.of() : fields(attributes, null));
  }

  private static Condition condition(Yaml one) throws IOException {
    Map<String, Yaml> parts = one.entries(CONDITION);
    Yaml column = parts.get("column");
    Yaml is = parts.get("is");
    Yaml not = parts.get("not");
    Yaml filled = parts.get("filled");
    if (column == null || parts.size() != 2) {
      throw one.fault("expected a column and one of is, not, filled");
    }
    if (is != null) {
      return new Condition.Is(column.text(), Set.copyOf(is.texts()));
    }
    if (not != null) {
      return new Condition.Not(column.text(), Set.copyOf(not.texts()));
    }
    return new Condition.Filled(column.text(), filled != null && filled.flag());
  }

  private Map<String, Field> fields(Yaml set, @Nullable Set<String> allowed) throws IOException {
    Map<String, Field> fields = new LinkedHashMap<>();
    Map<String, Yaml> entries = allowed == null ? set.entries() : set.entries(allowed);
    for (Map.Entry<String, Yaml> entry : entries.entrySet()) {
      fields.put(entry.getKey(), field(entry.getKey(), entry.getValue()));
    }
    return fields;
  }

  private Field field(String name, Yaml entry) throws IOException {
    if (!entry.isMap()) {
      return plain(name, entry);
    }
    Map<String, Yaml> parts = entry.entries(FIELD);
    Yaml from = parts.get("from");
    Yaml translation = parts.get("values");
    Yaml fallback = parts.get("default");
    Yaml time = parts.get("time");
    Yaml as = parts.get("as");
    if (from == null) {
      throw entry.fault("from is missing");
    }
    return new Field(
        from.text(),
        translation == null ? Map.of() : translation(translation),
        fallback == null ? null : fallback.text(),
        time != null && time.flag() ? times : List.of(),
        zone,
        as == null ? Field.Kind.TEXT : kind(as));
  }

  private Field plain(String name, Yaml entry) throws IOException {
    String text = entry.text();
    if (name.equals("eventType") && !text.contains("$") && !isEventType(text)) {
      throw entry.fault("'" + text + "' is none of " + Arrays.toString(EventType.values()));
    }
    Field.Kind kind =
        entry.value() instanceof Boolean
            ? Field.Kind.FLAG
            : entry.value() instanceof Integer ? Field.Kind.NUMBER : Field.Kind.TEXT;
    return new Field(text, Map.of(), null, List.of(), zone, textual(name) ? Field.Kind.TEXT : kind);
  }

  /** Codes stay texts though they look like numbers in YAML. */
  private static boolean textual(String name) {
    return ENVELOPE.contains(name) && !name.equals("onSite") && !name.equals("schemaVersion");
  }

  private static boolean isEventType(String text) {
    return Arrays.stream(EventType.values()).anyMatch(type -> type.name().equals(text));
  }

  private Map<String, String> translation(Yaml entry) throws IOException {
    if (!entry.isMap()) {
      Map<String, String> named = values.get(entry.text());
      if (named == null) {
        throw entry.fault("no values are named '" + entry.text() + "'; known: " + values.keySet());
      }
      return named;
    }
    Map<String, String> translation = new LinkedHashMap<>();
    for (Map.Entry<String, Yaml> one : entry.entries().entrySet()) {
      translation.put(one.getKey(), one.getValue().text());
    }
    return translation;
  }

  private static Field.Kind kind(Yaml as) throws IOException {
    for (Field.Kind kind : Field.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(as.text())) {
        return kind;
      }
    }
    throw as.fault("expected text, number, flag or list");
  }

  private static List<DateTimeFormatter> formats(Yaml entry) throws IOException {
    List<DateTimeFormatter> formats = new ArrayList<>();
    for (String pattern : entry.texts()) {
      try {
        formats.add(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw entry.fault("'" + pattern + "' is no pattern of a time: " + e.getMessage());
      }
    }
    return formats;
  }

  private static ZoneId zone(Yaml entry) throws IOException {
    try {
      return ZoneId.of(entry.text());
    } catch (DateTimeException e) {
      throw entry.fault("'" + entry.text() + "' is no time zone such as Asia/Shanghai");
    }
  }

  private static Charset charset(Yaml entry) throws IOException {
    try {
      return Charset.forName(entry.text());
    } catch (IllegalArgumentException e) {
      throw entry.fault("'" + entry.text() + "' is no charset such as UTF-8 or GB18030");
    }
  }

  private static char delimiter(Yaml entry) throws IOException {
    String text = entry.text().equals("tab") ? "\t" : entry.text();
    if (text.length() != 1) {
      throw entry.fault("expected one character, or tab");
    }
    return text.charAt(0);
  }
}
