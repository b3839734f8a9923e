package io.runonce.reckoning;

import io.runonce.contract.EventId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the events that name a case tell of it, without the visits (DOMAIN V0, V3, §6); all that the
 * later stages need of a case travels in here.
 *
 * @param closing the event that closed it, or null
 * @param span of the whole way, never past now (V3)
 * @param spanOver whether the span ended before now
 * @param officialSpan RECEIVED to CLOSED or now (V5); null if not received by then
 * @param places where it is handled (V4), sorted
 * @param eventPlaces that its case-family events name, sorted
 * @param locationId of the first RECEIVED that tells one, else of the first case event that does
 * @param sentAgents whom events naming it tell, sorted
 * @param advances when it moved (V8), sorted
 * @param way the stages that it came to, in order; what repeats the one before is left out
 * @param received the first RECEIVED, if it is evidence (V1); else null
 * @param ownCauses what the case's own events prove, whatever the verdict will be
 * @param nextChangeAt when time alone could change the facts or what they bound, or null
 */
public record CaseFacts(
    CaseIdentity identity,
    Moments moments,
    Promise promise,
    CaseClock clock,
    Materials materials,
    Feedback feedback,
    @Nullable EventMark closing,
    Span span,
    boolean spanOver,
    @Nullable Span officialSpan,
    List<String> places,
    List<String> eventPlaces,
    @Nullable String locationId,
    List<String> sentAgents,
    List<Instant> advances,
    List<Step> way,
    @Nullable EventId received,
    int corrections,
    boolean refused,
    List<FoundCause> ownCauses,
    int backDatedEvents,
    int eventsAfterClosing,
    @Nullable Instant nextChangeAt)
    implements Serializable {
  private static final String CASE_KEY = "case:";

  public CaseFacts {
    places = List.copyOf(places);
    eventPlaces = List.copyOf(eventPlaces);
    sentAgents = List.copyOf(sentAgents);
    advances = List.copyOf(advances);
    way = List.copyOf(way);
    ownCauses = List.copyOf(ownCauses);
  }

  public String caseNo() {
    return identity.caseNo();
  }

  /** The subject; without any, the case is a subject and visitor of its own (V0). */
  public String subjectKey() {
    String subjectId = identity.subjectId();
    return subjectId == null ? CASE_KEY + caseNo() : subjectId;
  }

  /** Whether a visitor or subject is a case of its own rather than somebody known. */
  public static boolean isCaseKey(String visitor) {
    return visitor.startsWith(CASE_KEY);
  }
}
