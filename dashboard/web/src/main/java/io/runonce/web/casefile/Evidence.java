package io.runonce.web.casefile;

import io.runonce.warehouse.Statement;
import io.runonce.web.scope.Mine;
import io.runonce.web.scope.Scope;
import io.runonce.web.scope.Sight;
import io.runonce.web.store.Store;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads records and judges of each whose it is: of those whom the case belongs to that it names, by
 * number or by application; where it names none that is known, of the department and region that it
 * says itself.
 */
@Service
class Evidence {
  private static final String OWNERS =
      """
      SELECT case_no, application_no, %s AS is_mine FROM case_outcome FINAL
      WHERE result_set = ''
        AND (case_no IN {cases:Array(String)}
             OR (application_no != '' AND application_no IN {applications:Array(String)}))
      """
          .formatted(Mine.ROW);

  private final Store store;

  Evidence(Store store) {
    this.store = store;
  }

  /** The records of the statement that are the reader's by themselves. */
  List<EventRecord> own(Statement events) {
    return judged(events, this::saysMine);
  }

  /**
   * The records that a case of the reader's rests on: what names nothing came to light by this case
   * (a ticket, a check-in); what names another's case stays hidden though it was the same visit.
   */
  List<EventRecord> ofMine(Statement events) {
    return judged(
        events, event -> (event.department() == null && saysNothing(event)) || saysMine(event));
  }

  private List<EventRecord> judged(Statement statement, Predicate<EventRecord> unnamed) {
    List<EventRecord> events = store.readToJudge(statement, EventRecord::of);
    if (Sight.now().isEverything() || events.isEmpty()) {
      return events;
    }
    List<Owner> owners = owners(events);
    return events.stream().filter(event -> isMine(event, owners, unnamed)).toList();
  }

  private static boolean isMine(
      EventRecord event, List<Owner> owners, Predicate<EventRecord> unnamed) {
    List<Owner> named =
        owners.stream()
            .filter(owner ->
                event.caseNo() != null
                    ? owner.caseNo.equals(event.caseNo())
                    : owner.applicationNo.equals(event.applicationNo()))
            .toList();
    return named.isEmpty() ? unnamed.test(event) : named.stream().anyMatch(Owner::mine);
  }

  private static boolean saysNothing(EventRecord event) {
    return event.caseNo() == null && event.applicationNo() == null;
  }

  private boolean saysMine(EventRecord event) {
    Scope scope = Sight.now();
    String department = Objects.requireNonNullElse(event.department(), "");
    return scope.departments().map(mine -> mine.contains(department)).orElse(true)
        && scope
            .reader()
            .regionPrefixes()
            .map(mine -> mine.stream().anyMatch(event.regionCode()::startsWith))
            .orElse(true);
  }

  private List<Owner> owners(List<EventRecord> events) {
    return store.read(
        Statement.of(OWNERS)
            .with("cases", named(events, EventRecord::caseNo))
            .with("applications", named(events, EventRecord::applicationNo)),
        row -> new Owner(row.string("case_no"), row.string("application_no"), row.flag("is_mine")));
  }

  private static List<String> named(
      List<EventRecord> events, Function<EventRecord, @Nullable String> name) {
    return events.stream()
        .map(event -> Objects.requireNonNullElse(name.apply(event), ""))
        .filter(number -> !number.isEmpty())
        .distinct()
        .toList();
  }

  private record Owner(String caseNo, String applicationNo, boolean mine) {}
}
