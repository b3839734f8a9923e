package io.runonce.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one record in the order of CONTRACT §1's table; the first fault refuses it.
 * An empty or blank string is a field that is absent, as in CSV.
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
  private static final Codes<EventType> TYPES = Codes.of(EventType.values());
  private static final Codes<Channel> CHANNELS = Codes.of(Channel.values());
  private static final Codes<IdentityType> KEY_TYPES = Codes.of(IdentityType.values());
  private static final Codes<SubjectKind> SUBJECT_KINDS = Codes.of(SubjectKind.values());
  private static final Codes<AgentKind> AGENT_KINDS = Codes.of(AgentKind.values());
  private static final int MAX_CODE_LENGTH = 64;
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final Instant EARLIEST = BusinessZone.startOf(LocalDate.of(2000, 1, 1));

  private final JsonNode record;
  private final IdentityKeys keys;
  private final RecordRedactor redactor;
  private final Instant latest;
  private Hashing hashing = Hashing.NONE;

  RecordReader(JsonNode record, IdentityKeys keys, Instant now) {
    this.record = record;
    this.keys = keys;
    this.redactor = new RecordRedactor(keys.current());
    this.latest = now.plus(AHEAD);
  }

  /**
   * The event.
   *
   * @param contentHash of the record as canonical JSON
   */
  Event read(long contentHash) throws Refusal {
    String source = key("source");
    String sourceKey = key("sourceKey");
    EventType type = type(required("eventType"));
    Instant time = time("eventTime", required("eventTime"));
    String told = optional("recordedAt");
    Instant recordedAt = told == null ? null : time("recordedAt", told);
    Event.Builder event =
        Event.builder(source, redactor.code(sourceKey), type, time)
            .id(EventId.of(source, sourceKey))
            .recordedAt(recordedAt)
            .regionCode(region(required("regionCode")));
    readParties(event);
    readCodes(event);
    event.channel(oneOf(CHANNELS, "channel", required("channel")));
    JsonNode onSite = present("onSite");
    if (onSite != null) {
      event.onSite(flag("onSite", onSite));
    }
    event.schemaVersion(schemaVersion());
    readAttributes(event, type);
    Instant written = recordedAt == null ? time : recordedAt;
    return event
        .unknownFields(unknownFields())
        .version(new ContentVersion(written.toEpochMilli(), contentHash))
        .build();
  }

  private void readParties(Event.Builder event) throws Refusal {
    IdentityType keyType = optionalOneOf(KEY_TYPES, "subjectKeyType");
    IdentityType type = keyType == null ? IdentityType.ID_CARD : keyType;
    event
        .subjectKeyType(type)
        .subjectKind(optionalOneOf(SUBJECT_KINDS, "subjectKind"))
        .subjectId(identity("subjectId", "subjectKey", type))
        .agentId(identity("agentId", "agentKey", IdentityType.ID_CARD))
        .agentKind(optionalOneOf(AGENT_KINDS, "agentKind"));
    String subject = hashedHere("subjectId", "subjectKey", type);
    String agent = hashedHere("agentId", "agentKey", IdentityType.ID_CARD);
    if (subject != null || agent != null) {
      hashing =
          new Hashing(
              keys.current().keyId(),
              subject == null ? null : keys.underPrevious(type, subject),
              agent == null ? null : keys.underPrevious(IdentityType.ID_CARD, agent));
    }
  }

  /** How the identities of the record last read were hashed. */
  Hashing hashing() {
    return hashing;
  }

  /** The raw identity where it is what the id comes from. */
  private @Nullable String hashedHere(String hashed, String raw, IdentityType type) throws Refusal {
    String key = optional(raw);
    if (key == null || optional(hashed) != null) {
      return null;
    }
    return IdentityHasher.normalise(type, key).isEmpty() ? null : key;
  }

  private void readCodes(Event.Builder event) throws Refusal {
    event
        .caseNo(redactor.codeOrNull(code("caseNo")))
        .applicationNo(redactor.codeOrNull(code("applicationNo")))
        .itemCode(code("itemCode"))
        .departmentCode(code("departmentCode"))
        .locationId(code("locationId"));
  }

  /** The hash that the source gave, else ours; where both are given, the source's holds. */
  private @Nullable String identity(String hashed, String raw, IdentityType type) throws Refusal {
    String id = optional(hashed);
    if (id != null) {
      if (!isHash(id)) {
        throw Refusal.badCode(hashed + ": expected 64 hex digits");
      }
      return id.toLowerCase(Locale.ROOT);
    }
    String key = hashedHere(hashed, raw, type);
    return key == null ? null : keys.current().hash(type, key);
  }

  private static boolean isHash(String text) {
    return text.length() == 64
        && text.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
  }

  private void readAttributes(Event.Builder event, EventType type) throws Refusal {
    JsonNode attributes = present("attributes");
    if (attributes == null) {
      return;
    }
    if (!attributes.isObject()) {
      throw Refusal.badCode("attributes: expected an object");
    }
    String complaint = AttributeRules.complaint(type, attributes);
    if (complaint != null) {
      throw Refusal.badCode(complaint);
    }
    JsonNode redacted = redactor.attributes(attributes);
    event.details(DetailsReader.read(type, redacted)).attributes(JsonText.of(redacted));
  }

  private int schemaVersion() throws Refusal {
    JsonNode version = present("schemaVersion");
    if (version == null) {
      return 1;
    }
    if (!WholeNumber.isCount(version) || version.intValue() < 1) {
      throw Refusal.badCode("schemaVersion: expected a whole number from 1");
    }
    return version.intValue();
  }

  private String unknownFields() {
    ObjectNode unknown = null;
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      if (!KNOWN_FIELDS.contains(field.getKey())) {
        unknown = unknown == null ? JsonNodeFactory.instance.objectNode() : unknown;
        unknown.set(field.getKey(), field.getValue());
      }
    }
    return unknown == null ? "{}" : JsonText.of(redactor.unknown(unknown));
  }

  private @Nullable JsonNode present(String field) {
    JsonNode value = record.get(field);
    boolean absent =
        value == null || value.isNull() || (value.isTextual() && value.textValue().isBlank());
    return absent ? null : value;
  }

  private @Nullable String optional(String field) throws Refusal {
    JsonNode value = present(field);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      throw Refusal.badCode(field + ": expected a string");
    }
    return value.textValue().strip();
  }

  private String required(String field) throws Refusal {
    String value = optional(field);
    if (value == null) {
      throw new Refusal(RejectCode.MISSING_FIELD, field + ": missing");
    }
    return value;
  }

  /** Part of the event's id, so it is taken as it stands, blanks around it and all. */
  private String key(String field) throws Refusal {
    required(field);
    String value = record.get(field).textValue();
    if (hasControl(value)) {
      throw Refusal.badCode(field + ": expected no control characters");
    }
    return value;
  }

  private @Nullable String code(String field) throws Refusal {
    String value = optional(field);
    if (value == null) {
      return null;
    }
    if (value.length() > MAX_CODE_LENGTH
        && value.codePointCount(0, value.length()) > MAX_CODE_LENGTH) {
      throw Refusal.badCode(field + ": expected at most 64 characters");
    }
    if (hasControl(value)) {
      throw Refusal.badCode(field + ": expected no control characters");
    }
    return value;
  }

  /** Others join codes by control characters, so that none may hold one. */
  static boolean hasControl(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String region(String value) throws Refusal {
    boolean fits =
        value.length() >= 6
            && value.length() <= 12
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!fits) {
      throw Refusal.badCode("regionCode: expected 6 to 12 digits");
    }
    return value;
  }

  private static EventType type(String name) throws Refusal {
    EventType type = TYPES.find(name);
    if (type == null) {
      // A value that is no name of a type may be anything, an identity too: it is not repeated.
      boolean isName = name.length() <= 40 && name.matches("[A-Z]+(_[A-Z]+)*");
      throw new Refusal(
          RejectCode.UNKNOWN_TYPE, "eventType: " + (isName ? "'" + name + "'" : "not a type"));
    }
    return type;
  }

  private <E extends Enum<E>> @Nullable E optionalOneOf(Codes<E> codes, String field)
      throws Refusal {
    String value = optional(field);
    return value == null ? null : oneOf(codes, field, value);
  }

  private static <E extends Enum<E>> E oneOf(Codes<E> codes, String field, String value)
      throws Refusal {
    E code = codes.find(value);
    if (code == null) {
      throw Refusal.badCode(field + ": expected " + codes.expected());
    }
    return code;
  }

  private static boolean flag(String field, JsonNode value) throws Refusal {
    if (!value.isBoolean()) {
      throw Refusal.badCode(field + ": expected true or false");
    }
    return value.booleanValue();
  }

  private Instant time(String field, String value) throws Refusal {
    Instant time;
    try {
      time = Iso8601.parse(value);
    } catch (DateTimeException e) {
      throw new Refusal(
          RejectCode.BAD_TIME,
          field + ": expected ISO 8601 with an offset, 2026-01-31T09:00:00+08:00");
    }
    if (time.isAfter(latest)) {
      throw new Refusal(RejectCode.TIME_IN_FUTURE, field + ": more than a day ahead of the clock");
    }
    if (time.isBefore(EARLIEST)) {
      throw new Refusal(RejectCode.TIME_TOO_OLD, field + ": before the year 2000");
    }
    return time;
  }
}
