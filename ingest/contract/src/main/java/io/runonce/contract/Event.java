package io.runonce.contract;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One fact, as it is landed: identity hashed, free text redacted, defaults applied (CONTRACT §1).
 * Never updated; a correction is another event with the same id and a greater {@link #version}.
 *
 * @param time when it happened, milliseconds
 * @param recordedAt when the source wrote it, if told
 * @param subjectId 64 hex digits, or null
 * @param subjectKeyType under what kind of number the subject is known; ID_CARD unless told
 * @param subjectKind null where the source did not tell
 * @param agentId who came instead, 64 hex digits, or null
 * @param agentKind null where there is no agent; a PUBLIC one may come without an id
 * @param onSite whether the subject or the agent stood there, told or by DOMAIN V1
 * @param attributes the redacted attributes as a JSON object, whole
 * @param unknownFields fields of the record that the contract does not name, as a JSON object
 * @param version decides which record of one id holds
 */
public record Event(
    EventId id,
    String source,
    String sourceKey,
    EventType type,
    Instant time,
    @Nullable Instant recordedAt,
    String regionCode,
    @Nullable String subjectId,
    IdentityType subjectKeyType,
    @Nullable SubjectKind subjectKind,
    @Nullable String agentId,
    @Nullable AgentKind agentKind,
    @Nullable String caseNo,
    @Nullable String applicationNo,
    @Nullable String itemCode,
    @Nullable String departmentCode,
    @Nullable String locationId,
    Channel channel,
    boolean onSite,
    int schemaVersion,
    Details details,
    String attributes,
    String unknownFields,
    ContentVersion version)
    implements Serializable {

  /** The order in which events stand: by instant, then type, then id (DOMAIN §4). */
  public static final Comparator<Event> ORDER = Event::compare;

  private static int compare(Event one, Event other) {
    int byTime = one.time.compareTo(other.time);
    if (byTime != 0) {
      return byTime;
    }
    int byType = one.type.compareTo(other.type);
    return byType != 0 ? byType : one.id.compareTo(other.id);
  }

  /** The local date of the event in the business zone. */
  public LocalDate date() {
    return BusinessZone.dateOf(time);
  }

  /** The agent whom the subject sent, or null: a public agent is none (DOMAIN V1–V2). */
  public @Nullable String sentAgentId() {
    return agentKind == AgentKind.SENT_BY_SUBJECT ? agentId : null;
  }

  /** Short, and without the hashes of people: what is printed ends in a log. */
  @Override
  public String toString() {
    return "Event[" + id + " " + type + " " + time + " from " + source + "]";
  }

  public static Builder builder(String source, String sourceKey, EventType type, Instant time) {
    return new Builder(source, sourceKey, type, time);
  }

  /** Collects what is told of an event. */
  public static final class Builder {
    private final String source;
    private final String sourceKey;
    private final EventType type;
    private final Instant time;
    private @Nullable EventId id;
    private @Nullable Instant recordedAt;
    private String regionCode = "";
    private @Nullable String subjectId;
    private IdentityType subjectKeyType = IdentityType.ID_CARD;
    private @Nullable SubjectKind subjectKind;
    private @Nullable String agentId;
    private @Nullable AgentKind agentKind;
    private @Nullable String caseNo;
    private @Nullable String applicationNo;
    private @Nullable String itemCode;
    private @Nullable String departmentCode;
    private @Nullable String locationId;
    private Channel channel = Channel.HALL_WINDOW;
    private @Nullable Boolean onSite;
    private int schemaVersion = 1;
    private Details details = Details.NONE;
    private String attributes = "{}";
    private String unknownFields = "{}";
    private @Nullable ContentVersion version;

    private Builder(String source, String sourceKey, EventType type, Instant time) {
      this.source = source;
      this.sourceKey = sourceKey;
      this.type = type;
      this.time = time;
    }

    /** Needed where the id is not that of the source key given: one that was hidden. */
    public Builder id(EventId id) {
      this.id = id;
      return this;
    }

    public Builder recordedAt(@Nullable Instant recordedAt) {
      this.recordedAt = recordedAt;
      return this;
    }

    public Builder regionCode(String regionCode) {
      this.regionCode = regionCode;
      return this;
    }

    public Builder subjectId(@Nullable String subjectId) {
      this.subjectId = subjectId;
      return this;
    }

    public Builder subjectKeyType(IdentityType subjectKeyType) {
      this.subjectKeyType = subjectKeyType;
      return this;
    }

    public Builder subjectKind(@Nullable SubjectKind subjectKind) {
      this.subjectKind = subjectKind;
      return this;
    }

    public Builder agentId(@Nullable String agentId) {
      this.agentId = agentId;
      return this;
    }

    public Builder agentKind(@Nullable AgentKind agentKind) {
      this.agentKind = agentKind;
      return this;
    }

    public Builder caseNo(@Nullable String caseNo) {
      this.caseNo = caseNo;
      return this;
    }

    public Builder applicationNo(@Nullable String applicationNo) {
      this.applicationNo = applicationNo;
      return this;
    }

    public Builder itemCode(@Nullable String itemCode) {
      this.itemCode = itemCode;
      return this;
    }

    public Builder departmentCode(@Nullable String departmentCode) {
      this.departmentCode = departmentCode;
      return this;
    }

    public Builder locationId(@Nullable String locationId) {
      this.locationId = locationId;
      return this;
    }

    public Builder channel(Channel channel) {
      this.channel = channel;
      return this;
    }

    public Builder onSite(boolean onSite) {
      this.onSite = onSite;
      return this;
    }

    public Builder schemaVersion(int schemaVersion) {
      this.schemaVersion = schemaVersion;
      return this;
    }

    public Builder details(Details details) {
      this.details = details;
      return this;
    }

    public Builder attributes(String attributes) {
      this.attributes = attributes;
      return this;
    }

    public Builder unknownFields(String unknownFields) {
      this.unknownFields = unknownFields;
      return this;
    }

    public Builder version(@Nullable ContentVersion version) {
      this.version = version;
      return this;
    }

    /** Applies the defaults: {@code onSite} by DOMAIN V1, an agent is sent unless told. */
    public Event build() {
      AgentKind kindOfAgent =
          agentId != null && agentKind == null ? AgentKind.SENT_BY_SUBJECT : agentKind;
      Instant written = recordedAt == null ? time : recordedAt;
      return new Event(
          id == null ? EventId.of(source, sourceKey) : id,
          source,
          sourceKey,
          type,
          time,
          recordedAt,
          regionCode,
          subjectId,
          subjectKeyType,
          subjectKind,
          agentId,
          kindOfAgent,
          caseNo,
          applicationNo,
          itemCode,
          departmentCode,
          locationId,
          channel,
          onSite == null ? isOnSiteUnlessTold() : onSite,
          schemaVersion,
          details,
          attributes,
          unknownFields,
          version == null ? new ContentVersion(written.toEpochMilli(), 0) : version);
    }

    private boolean isOnSiteUnlessTold() {
      boolean applicantActs =
          type == EventType.RESULT_DELIVERED
              ? details.method() == DeliveryMethod.COLLECTED
              : type.isDoneByApplicant();
      return applicantActs && channel.isAttended();
    }
  }
}
