package io.runonce.measures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runonce.contract.BusinessZone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file of an export must travel with: what it holds, narrowed to what, as of when, how many
 * of each, and what its columns and measures mean.
 *
 * @param export what was exported
 * @param format how
 * @param asOf until when events are in it, or null where nothing has happened yet
 * @param resultSet as in {@link MeasureQuery}
 * @param counts rows of each kind, the rows of the file first
 */
public record About(
    String export,
    String format,
    @Nullable Instant asOf,
    String resultSet,
    Filters filters,
    List<Dimension> by,
    ReaderScope scope,
    Map<String, Long> counts,
    List<Definition> definitions) {
  /** The name of the count of rows in the file. */
  static final String ROWS = "rows";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public About {
    by = List.copyOf(by);
    definitions = List.copyOf(definitions);
    counts = new LinkedHashMap<>(counts);
  }

  /** The same with other counts. */
  About counting(Map<String, Long> others) {
    return new About(export, format, asOf, resultSet, filters, by, scope, others, definitions);
  }

  /** Rows in the file. */
  public long rows() {
    return counts.getOrDefault(ROWS, 0L);
  }

  /** All but the definitions, a name and a text each, in the order in which they are read. */
  Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("export", export);
    lines.put("format", format);
    lines.put("asOf", Cells.text(asOf));
    lines.put("zone", BusinessZone.ZONE.getId());
    lines.put("resultSet", resultSet.isEmpty() ? "living" : resultSet);
    lines.put("from", Cells.text(filters.from()));
    lines.put("to", Cells.text(filters.to()));
    filters.values().forEach((dimension, values) -> lines.put(key(dimension), Cells.text(values)));
    lines.put("by", Cells.text(by.stream().map(Dimension::key).toList()));
    lines.put("readerSees", scope.toString());
    counts.forEach((kind, count) -> lines.put("count of " + kind, count.toString()));
    return lines;
  }

  private static String key(Dimension dimension) {
    return "only " + dimension.key();
  }

  /** The same as a JSON object in UTF-8, for a file of its own beside the other. */
  public byte[] json() {
    try {
      String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(members());
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }

  /** The members of the JSON object. */
  Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("export", export);
    members.put("format", format);
    members.put("asOf", Cells.json(asOf));
    members.put("zone", BusinessZone.ZONE.getId());
    members.put("resultSet", resultSet.isEmpty() ? "living" : resultSet);
    members.put("filters", filterMembers());
    members.put("by", by.stream().map(Dimension::key).toList());
    members.put("readerSees", scope.toString());
    members.put("counts", counts);
    List<Map<String, String>> meanings = new ArrayList<>();
    definitions.forEach(definition -> meanings.add(members(definition)));
    members.put("definitions", meanings);
    return members;
  }

  private Map<String, @Nullable Object> filterMembers() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("from", Cells.json(filters.from()));
    members.put("to", Cells.json(filters.to()));
    filters.values().forEach((dimension, values) -> members.put(dimension.key(), values));
    return members;
  }

  private static Map<String, String> members(Definition definition) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("name", definition.name());
    members.put("zh", definition.meaning().zh());
    members.put("en", definition.meaning().en());
    if (!definition.detail().isEmpty()) {
      members.put("detail", definition.detail());
    }
    return members;
  }
}
