package io.runonce.reckoning;

import io.runonce.contract.Event;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stages of the reckoning, each a pure function by one key (DESIGN §6). Whoever feeds them, in
 * memory or by a cluster, gives each key all that its method asks for, in any order, and gets the
 * same rows. Events are those of {@link #existing}, each id once.
 *
 * <ol>
 *   <li>{@link CaseMembership#of} by case number, {@link #naming} by ticket key;
 *   <li>{@link #named} by event, then {@link #facts} by application key, and {@link #coverage} by
 *       place and date;
 *   <li>{@link #evidence} by event, then {@link #visits} by visitor;
 *   <li>{@link #scopes} by subject key, then {@link #outcomes} by application key.
 * </ol>
 */
public final class Stages implements Serializable {
  private final Reference reference;
  private final Settings settings;
  private final Instant now;

  /**
   * The stages as of an instant.
   *
   * @param now events after it do not exist; "today" is its date in the business zone
   */
  public Stages(Reference reference, Settings settings, Instant now) {
    this.reference = reference;
    this.settings = settings;
    this.now = now;
  }

  private Rules rules() {
    return new Rules(reference, settings, now);
  }

  /** Whether an event exists as of now. */
  public boolean existing(Event event) {
    return !event.time().isAfter(now);
  }

  /**
   * What a ticket number stands for, or null if no case event tells it.
   *
   * @param events all case-family events with the key; others do no harm
   */
  public @Nullable TicketNaming naming(TicketKey key, Collection<Event> events) {
    return Naming.ofTicket(key, events);
  }

  /**
   * The known cases that an event names.
   *
   * @param ticket what the event's ticket key stands for; asked of ticket events alone
   */
  public NamedEvent named(Event event, @Nullable TicketNaming ticket, CaseDirectory directory) {
    return new NamedEvent(event, Naming.casesNamedBy(event, ticket, directory));
  }

  /**
   * The facts of an application's cases, by number.
   *
   * @param events all that name a case of the application, whatever else they name
   */
  public List<CaseFacts> facts(String applicationKey, Collection<NamedEvent> events) {
    return FactsRule.of(applicationKey, events, rules());
  }

  /**
   * The tickets of one place and date.
   *
   * @param events all TICKET_TAKEN of that place and date; others do no harm
   */
  public Coverage coverage(
      String locationId, LocalDate date, Collection<NamedEvent> events, SubjectDirectory subjects) {
    return CoverageRule.count(locationId, date, events, subjects);
  }

  /** Whether a ticket proves who came by itself alone, whatever cases there are (DOMAIN V4). */
  public static boolean provesByItself(Event ticket) {
    return CoverageRule.provesByItself(ticket);
  }

  /** The coverage of all places, to be sent to {@link #scopes}. */
  public CoverageIndex coverageIndex(Iterable<Coverage> coverage) {
    return new CoverageIndex(reference, coverage);
  }

  /**
   * The evidence that an event is and whose, or null if it is none or nobody's.
   *
   * @param ticket what the event's ticket key stands for; asked of ticket events alone
   * @param calledAt of a TICKET_TAKEN, when {@link QueueCalls} say that it was called
   */
  public @Nullable Evidence evidence(
      NamedEvent event,
      @Nullable TicketNaming ticket,
      @Nullable Instant calledAt,
      SubjectDirectory subjects) {
    return Presence.evidenceOf(event, ticket, calledAt, subjects, reference);
  }

  /**
   * The visits of one visitor, by start.
   *
   * @param evidence all of the visitor's
   * @param cases all that the evidence names, whose subject key is the visitor, or for which the
   *     visitor was sent; others do no harm
   */
  public List<Visit> visits(
      String visitor, Collection<Evidence> evidence, Collection<CaseFacts> cases) {
    return new VisitsRule(visitor, cases, rules()).visits(evidence);
  }

  /**
   * The scopes of the cases of one subject key.
   *
   * @param cases all of the subject's
   * @param visits all that are certain or possible for any of these, each once; others do no harm
   */
  public List<CaseScope> scopes(
      Collection<CaseFacts> cases, Collection<Visit> visits, CoverageIndex coverage) {
    return new ScopesRule(cases, visits, coverage, rules()).scopes();
  }

  /**
   * The outcomes of one application.
   *
   * @param scopes of all its cases, at least one
   */
  public Outcomes outcomes(Collection<CaseScope> scopes) {
    OutcomesRule rule = new OutcomesRule(scopes, reference);
    return new Outcomes(rule.cases(), rule.application());
  }
}
