package io.runonce.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one record in the order of CONTRACT §1's table; the first fault refuses it.
 */
final class RecordReader {
  private static final Set<String> KNOWN_FIELDS =
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
          "schemaVersion",
          "attributes");
  private static final Pattern REGION = Pattern.compile("[0-9]{6,12}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int MAX_CODE_LENGTH = 64;
  private static final Instant EARLIEST = BusinessZone.startOf(LocalDate.of(2000, 1, 1));
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXXXX][XXXX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final JsonNode record;
  private final IdentityHasher hasher;
  private final Instant now;

  RecordReader(JsonNode record, IdentityHasher hasher, Instant now) {
    this.record = record;
    this.hasher = hasher;
    this.now = now;
  }

  /** Why a record is not landed. Control flow within this package, so it has no stack trace. */
  static final class Refusal extends Exception {
    private final RejectCode code;

    Refusal(RejectCode code, String detail) {
      super(detail, null, false, false);
      this.code = code;
    }

    RejectCode code() {
      return code;
    }

    String detail() {
      return String.valueOf(getMessage());
    }
  }

  Event read() throws Refusal {
    String source = required("source");
    String sourceKey = required("sourceKey");
    EventType type = type(required("eventType"));
    Instant time = time("eventTime", required("eventTime"));
    Instant recordedAt = optionalTime("recordedAt");
    Event.Builder event =
        Event.builder(source, sourceKey, type, time)
            .recordedAt(recordedAt)
            .regionCode(matching(REGION, "regionCode", required("regionCode"), "6 to 12 digits"))
            .channel(oneOf(Channel.class, "channel", required("channel")))
            .caseNo(code("caseNo"))
            .applicationNo(code("applicationNo"))
            .itemCode(code("itemCode"))
            .departmentCode(code("departmentCode"))
            .locationId(code("locationId"));
    readParties(event);
    readAttributes(event, type);
    JsonNode onSite = present("onSite");
    if (onSite != null) {
      event.onSite(flag(onSite));
    }
    Instant written = recordedAt == null ? time : recordedAt;
    return event
        .schemaVersion(schemaVersion())
        .unknownFields(unknownFields())
        .version(new ContentVersion(written.toEpochMilli(), CanonicalJson.hash(record)))
        .build();
  }

  private void readParties(Event.Builder event) throws Refusal {
    IdentityType keyType = optionalOneOf(IdentityType.class, "subjectKeyType");
    IdentityType type = keyType == null ? IdentityType.ID_CARD : keyType;
    event
        .subjectKeyType(type)
        .subjectKind(optionalOneOf(SubjectKind.class, "subjectKind"))
        .subjectId(identity("subjectId", "subjectKey", type))
        .agentId(identity("agentId", "agentKey", IdentityType.ID_CARD))
        .agentKind(optionalOneOf(AgentKind.class, "agentKind"));
  }

  private @Nullable String identity(String hashed, String raw, IdentityType type) throws Refusal {
    String id = optional(hashed);
    if (id != null) {
      return matching(HASH, hashed, id.toLowerCase(Locale.ROOT), "64 hex digits");
    }
    String key = optional(raw);
    return key == null ? null : hasher.hash(type, key);
  }

  private void readAttributes(Event.Builder event, EventType type) throws Refusal {
    JsonNode attributes = present("attributes");
    if (attributes == null) {
      return;
    }
    if (!attributes.isObject()) {
      throw new Refusal(RejectCode.BAD_CODE, "attributes: expected an object");
    }
    String complaint = AttributeRules.complaint(type, attributes);
    if (complaint != null) {
      throw new Refusal(RejectCode.BAD_CODE, complaint);
    }
    JsonNode redacted = Redactor.attributes(attributes);
    event.details(DetailsReader.read(type, redacted)).attributes(redacted.toString());
  }

  private int schemaVersion() throws Refusal {
    JsonNode version = present("schemaVersion");
    if (version == null) {
      return 1;
    }
    if (!version.isIntegralNumber() || !version.canConvertToInt() || version.intValue() < 1) {
      throw new Refusal(RejectCode.BAD_CODE, "schemaVersion: expected a whole number from 1");
    }
    return version.intValue();
  }

  private String unknownFields() {
    ObjectNode unknown = JsonNodeFactory.instance.objectNode();
    record
        .properties()
        .forEach(field -> {
          if (!KNOWN_FIELDS.contains(field.getKey())) {
            unknown.set(field.getKey(), field.getValue());
          }
        });
    return unknown.isEmpty() ? "{}" : Redactor.record(unknown).toString();
  }

  private @Nullable JsonNode present(String field) {
    JsonNode value = record.get(field);
    return value == null || value.isNull() ? null : value;
  }

  private @Nullable String optional(String field) throws Refusal {
    JsonNode value = present(field);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      throw new Refusal(RejectCode.BAD_CODE, field + ": expected a string");
    }
    String text = value.textValue().strip();
    return text.isEmpty() ? null : text;
  }

  private String required(String field) throws Refusal {
    String value = optional(field);
    if (value == null) {
      throw new Refusal(RejectCode.MISSING_FIELD, field + ": missing");
    }
    return value;
  }

  private @Nullable String code(String field) throws Refusal {
    String value = optional(field);
    if (value != null && value.length() > MAX_CODE_LENGTH) {
      throw new Refusal(RejectCode.BAD_CODE, field + ": expected at most 64 characters");
    }
    return value;
  }

  private static String matching(Pattern pattern, String field, String value, String expected)
      throws Refusal {
    if (!pattern.matcher(value).matches()) {
      throw new Refusal(RejectCode.BAD_CODE, field + ": expected " + expected);
    }
    return value;
  }

  private static EventType type(String name) throws Refusal {
    for (EventType type : EventType.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw new Refusal(RejectCode.UNKNOWN_TYPE, "eventType: '" + Redactor.text(name) + "'");
  }

  private <E extends Enum<E>> @Nullable E optionalOneOf(Class<E> codes, String field)
      throws Refusal {
    String value = optional(field);
    return value == null ? null : oneOf(codes, field, value);
  }

  private static <E extends Enum<E>> E oneOf(Class<E> codes, String field, String value)
      throws Refusal {
    for (E code : codes.getEnumConstants()) {
      if (code.name().equals(value)) {
        return code;
      }
    }
    throw new Refusal(
        RejectCode.BAD_CODE,
        field + ": expected one of " + Arrays.toString(codes.getEnumConstants()));
  }

  private static boolean flag(JsonNode value) throws Refusal {
    if (!value.isBoolean()) {
      throw new Refusal(RejectCode.BAD_CODE, "onSite: expected true or false");
    }
    return value.booleanValue();
  }

  private @Nullable Instant optionalTime(String field) throws Refusal {
    String value = optional(field);
    return value == null ? null : time(field, value);
  }

  private Instant time(String field, String value) throws Refusal {
    Instant time;
    try {
      time = OffsetDateTime.parse(value, TIME).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw new Refusal(
          RejectCode.BAD_TIME,
          field + ": expected ISO 8601 with an offset, 2026-01-31T09:00:00+08:00");
    }
    if (time.isAfter(now.plus(Duration.ofDays(1)))) {
      throw new Refusal(RejectCode.TIME_IN_FUTURE, field + ": more than a day ahead of the clock");
    }
    if (time.isBefore(EARLIEST)) {
      throw new Refusal(RejectCode.TIME_TOO_OLD, field + ": before the year 2000");
    }
    return time;
  }
}
