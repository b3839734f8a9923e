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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Events with what the rules read of them and no more, by the million: codes come as single bytes,
 * and what has one width stands in front, so that a row can be handed on without being read.
 */
public final class RuleEvents {
  private static final ContentVersion NO_VERSION = new ContentVersion(0, 0);
  private static final EventType[] TYPES = EventType.values();
  private static final IdentityType[] IDENTITY_TYPES = IdentityType.values();
  private static final SubjectKind[] SUBJECT_KINDS = SubjectKind.values();
  private static final AgentKind[] AGENT_KINDS = AgentKind.values();
  private static final Channel[] CHANNELS = Channel.values();
  private static final Reason[] REASONS = Reason.values();
  private static final CaseKind[] CASE_KINDS = CaseKind.values();
  private static final CloseResult[] RESULTS = CloseResult.values();
  private static final DeliveryMethod[] METHODS = DeliveryMethod.values();
  private static final Grade[] GRADES = Grade.values();
  private static final GradeOrigin[] ORIGINS = GradeOrigin.values();

  /** Columns and, of codes, the constants. */
  private static final Map<String, Enum<?>[]> COLUMNS = columnsInOrder();

  /** Bytes of the columns up to and with {@code on_site}. */
  private static final int FIXED_WIDTH = 16 + 8 + 32 + 32 + 12;

  private static final int STRINGS = 8;

  private RuleEvents() {}

  private static Map<String, Enum<?>[]> columnsInOrder() {
    Map<String, Enum<?>[]> columns = new LinkedHashMap<>();
    Enum<?>[] none = {};
    for (String name : List.of("event_id", "event_time", "subject_id", "agent_id")) {
      columns.put(name, none);
    }
    columns.put("event_type", TYPES);
    columns.put("subject_key_type", IDENTITY_TYPES);
    columns.put("subject_kind", SUBJECT_KINDS);
    columns.put("agent_kind", AGENT_KINDS);
    columns.put("channel", CHANNELS);
    columns.put("reason", REASONS);
    columns.put("case_kind", CASE_KINDS);
    columns.put("result", RESULTS);
    columns.put("method", METHODS);
    columns.put("grade", GRADES);
    columns.put("grade_origin", ORIGINS);
    columns.put("on_site", none);
    for (String name :
        List.of(
            "region_code",
            "case_no",
            "application_no",
            "item_code",
            "department_code",
            "location_id",
            "ticket_no",
            "queue_code",
            "recorded_at",
            "days",
            "answered",
            "reported_visits",
            "material_codes",
            "material_forms")) {
      columns.put(name, none);
    }
    return columns;
  }

  /** The columns of {@code event} that are read. */
  public static List<String> columns() {
    return List.copyOf(COLUMNS.keySet());
  }

  /** What to select, from {@code event} or a table with the same columns, for the methods below. */
  public static String selection() {
    return COLUMNS.entrySet().stream()
        .map(column -> expression(column.getKey(), column.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String expression(String column, Enum<?>[] constants) {
    if (constants.length == 0) {
      return column;
    }
    String names =
        Arrays.stream(constants).map(c -> "'" + c.name() + "'").collect(Collectors.joining(","));
    String numbers =
        IntStream.range(0, constants.length)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
    return "transform(" + column + ", [" + names + "], [" + numbers + "], 255)";
  }

  /** Copies a row as it is. */
  public static void copy(RowBinaryReader in, RowBinaryWriter out) throws IOException {
    in.mark();
    skip(in);
    in.copyMarked(out);
    out.endRow();
  }

  /** Leaves a row out. */
  public static void skip(RowBinaryReader in) throws IOException {
    in.skip(FIXED_WIDTH);
    for (int i = 0; i < STRINGS; i++) {
      in.skipString();
    }
    skipNullable(in, Long.BYTES);
    skipNullable(in, Integer.BYTES);
    skipNullable(in, 1);
    skipNullable(in, Integer.BYTES);
    skipStrings(in);
    skipStrings(in);
  }

  private static void skipNullable(RowBinaryReader in, int width) throws IOException {
    if (!in.bool()) {
      in.skip(width);
    }
  }

  private static void skipStrings(RowBinaryReader in) throws IOException {
    for (int left = in.array(); left > 0; left--) {
      in.skipString();
    }
  }

  /** Reads an event; what the rules do not read is absent, its version the lowest. */
  public static Event decode(RowBinaryReader in) throws IOException {
    EventId id = new EventId(in.bigEndian64(), in.bigEndian64());
    Instant time = in.instant();
    String subjectId = in.hash();
    String agentId = in.hash();
    EventType type = present(in.constant(TYPES));
    IdentityType keyType = present(in.constant(IDENTITY_TYPES));
    SubjectKind subjectKind = in.constant(SUBJECT_KINDS);
    AgentKind agentKind = in.constant(AGENT_KINDS);
    Channel channel = present(in.constant(CHANNELS));
    Reason reason = in.constant(REASONS);
    CaseKind caseKind = in.constant(CASE_KINDS);
    CloseResult result = in.constant(RESULTS);
    DeliveryMethod method = in.constant(METHODS);
    Grade grade = in.constant(GRADES);
    GradeOrigin origin = in.constant(ORIGINS);
    boolean onSite = in.bool();
    String region = in.string();
    String caseNo = in.text();
    String applicationNo = in.text();
    String itemCode = in.text();
    String department = in.text();
    String location = in.text();
    String ticketNo = in.text();
    String queueCode = in.text();
    Instant recordedAt = in.nullableInstant();
    Integer days = in.nullableInt32();
    Boolean answered = in.nullableBool();
    Integer reported = in.nullableInt32();
    Details details =
        new Details(
            ticketNo,
            queueCode,
            null,
            materials(in),
            reason,
            caseKind,
            result,
            method,
            days,
            answered,
            null,
            grade,
            origin,
            reported,
            null,
            1,
            null,
            null);
    return new Event(
        id,
        "",
        "",
        type,
        time,
        recordedAt,
        region,
        subjectId,
        keyType,
        subjectKind,
        agentId,
        agentKind,
        caseNo,
        applicationNo,
        itemCode,
        department,
        location,
        channel,
        onSite,
        1,
        details,
        "{}",
        "{}",
        NO_VERSION);
  }

  static List<MaterialGiven> materials(RowBinaryReader in) throws IOException {
    List<String> codes = in.strings();
    int forms = in.array();
    if (forms == 0) {
      return List.of();
    }
    List<MaterialGiven> materials = new ArrayList<>(forms);
    for (int i = 0; i < forms; i++) {
      materials.add(new MaterialGiven(codes.get(i), present(in.code(MaterialForm.class))));
    }
    return materials;
  }

  static <T> T present(@Nullable T code) {
    return Objects.requireNonNull(code, "a code that each event has is missing");
  }
}
