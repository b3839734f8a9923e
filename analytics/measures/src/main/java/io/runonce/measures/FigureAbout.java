package io.runonce.measures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an export of figures says of itself: the measures' definitions, and how many may be shown.
 */
final class FigureAbout {
  private FigureAbout() {}

  static About of(
      MeasureQuery query,
      ExportFormat format,
      ReaderScope scope,
      Instant asOf,
      List<MeasureResult> results) {
    List<String> columns =
        format == ExportFormat.XLSX
            ? MeasureRows.bookColumns(query.by())
            : MeasureRows.columns(query.by());
    List<Definition> definitions = new ArrayList<>(ColumnNotes.of("measures", columns));
    query.measures().forEach(measure -> definitions.add(Definition.of(measure)));
    return new About(
        "measures",
        format.key(),
        asOf,
        query.resultSet(),
        query.filters(),
        query.by(),
        scope,
        counts(results),
        definitions);
  }

  /** The figures, and how many of them DOMAIN §7 lets a page show. */
  private static Map<String, Long> counts(List<MeasureResult> results) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put(About.ROWS, (long) results.size());
    for (Shown shown : Shown.values()) {
      counts.put(shown.name(), results.stream().filter(r -> r.shown() == shown).count());
    }
    return counts;
  }
}
