package io.runonce.sources.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a field's value comes from: a text with {@code ${column}} in it, then, if told, its
 * translation, its reading as a time, its JSON type.
 *
 * @param values translation of the source's words; what is not in it stays, or becomes the default
 * @param fallback what stands for a value without translation, or for an empty one
 * @param times patterns tried in turn; a time without offset is of {@code zone}
 */
record Field(
    String template,
    Map<String, String> values,
    @Nullable String fallback,
    List<DateTimeFormatter> times,
    ZoneId zone,
    Kind kind) {

  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    LIST
  }

  Field {
    values = Map.copyOf(values);
    times = List.copyOf(times);
  }

  /** Empty where the row has nothing; a time that no pattern fits stays as it is. */
  String valueOf(RowCells cells) {
    String value = cells.fill(template);
    String translated = translate(value);
    return times.isEmpty() || translated.isEmpty() ? translated : time(translated);
  }

  private String translate(String value) {
    String known = values.get(value);
    if (known != null) {
      return known;
    }
    boolean missing = value.isEmpty() || !values.isEmpty();
    return missing && fallback != null ? fallback : value;
  }

  private String time(String value) {
    for (DateTimeFormatter format : times) {
      String parsed = timeOrNull(format, value);
      if (parsed != null) {
        return parsed;
      }
    }
    return value;
  }

  private @Nullable String timeOrNull(DateTimeFormatter format, String value) {
    try {
      TemporalAccessor parsed =
          format.parseBest(value, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      OffsetDateTime time =
          switch (parsed) {
            case OffsetDateTime whole -> whole;
            case LocalDateTime local -> local.atZone(zone).toOffsetDateTime();
            case LocalDate date -> date.atStartOfDay(zone).toOffsetDateTime();
            default -> throw new IllegalStateException("parsed as " + parsed.getClass());
          };
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
