package io.runonce.web.report;

import io.runonce.web.casefile.CaseFile;
import io.runonce.web.casefile.Outcome;
import io.runonce.web.casefile.Step;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case in words that point to no person: its number, its item, its trips by place and in days
 * from the receipt, never a name, a text or a time.
 */
record CaseWords(Names names, Say say) {
  private static final int TRIPS = 6;

  /** The case as an example in a bulletin: how often people came where, and why. */
  String typical(CaseFile file) {
    Outcome outcome = file.outcome();
    Map<String, Long> places = new LinkedHashMap<>();
    trips(file).forEach(trip -> places.merge(place(trip), 1L, Long::sum));
    List<String> came =
        places.entrySet().stream()
            .map(entry -> say.t("report.case.place", entry.getKey(), say.count(entry.getValue())))
            .toList();
    String causes =
        say.list(outcome.causes().stream().map(c -> say.code("cause", c.cause())).toList());
    return say.sentences(
        say.t("report.case.typical", head(outcome), promised(outcome), outcome.low()),
        came.isEmpty() ? "" : say.t("report.case.came", say.list(came)),
        outcome.carried() > 0 ? say.t("report.case.carried", outcome.carried()) : "",
        outcome.futile() > 0 ? say.t("report.case.futile", outcome.futile()) : "",
        causes.isEmpty() ? "" : say.t("report.case.causes", causes));
  }

  /** The case with each of its trips. */
  String worked(CaseFile file) {
    Outcome outcome = file.outcome();
    String range = say.numbers().range(outcome.low(), outcome.high());
    String reason = outcome.unknownReason();
    String verdict =
        say.code("verdict", outcome.verdict())
            + (reason == null ? "" : say.t("report.bracketed", say.code("unknown", reason)));
    List<String> trips = new ArrayList<>();
    trips(file).stream().limit(TRIPS).forEach(trip -> trips.add(trip(trip, outcome)));
    int more = trips(file).size() - trips.size();
    return say.sentences(
        say.t("report.case.worked", head(outcome), promised(outcome), range, verdict),
        trips.isEmpty()
            ? say.t("report.case.notrips")
            : say.t("report.case.trips", say.clauses(trips)),
        more > 0 ? say.t("report.case.more", more) : "",
        outcome.carried() > 0 ? say.t("report.case.carried", outcome.carried()) : "",
        time(outcome));
  }

  private String head(Outcome outcome) {
    return say.t(
        "report.case.head", outcome.caseNo(), names.item(outcome.itemCode(), say.locale()));
  }

  private static String promised(Outcome outcome) {
    Integer declared = outcome.declared();
    return declared == null ? Numbers.UNKNOWN : String.valueOf(declared);
  }

  private String trip(Step.Came trip, Outcome outcome) {
    String which =
        trip.number() > 0 ? say.t("report.case.visit", trip.number()) : say.t("timeline.possible");
    String marks =
        (trip.visit().futile() ? say.t("report.bracketed", say.t("timeline.futile")) : "")
            + (trip.beyond() ? say.t("report.bracketed", say.t("timeline.beyond")) : "");
    return say.t("report.case.trip", which, place(trip), when(trip.visit().startedAt(), outcome))
        + marks;
  }

  /** In days from the receipt: a date at a place could point to a person. */
  private String when(Instant at, Outcome outcome) {
    Instant received = outcome.receivedAt();
    if (received == null) {
      return say.t("report.case.when.unknown");
    }
    long days = ChronoUnit.DAYS.between(Times.date(received), Times.date(at));
    if (days == 0) {
      return say.t("report.case.when.same");
    }
    return say.t(days > 0 ? "report.case.when.after" : "report.case.when.before", Math.abs(days));
  }

  private String time(Outcome outcome) {
    Integer used = outcome.daysUsed();
    Integer promised = outcome.promisedDays();
    return used == null || promised == null
        ? ""
        : say.t("report.case.time", promised, used, say.code("verdict", outcome.timeVerdict()));
  }

  private String place(Step.Came trip) {
    return Place.name(trip.visit().location(), names, say);
  }

  private static List<Step.Came> trips(CaseFile file) {
    return file.steps().stream()
        .filter(Step.Came.class::isInstance)
        .map(Step.Came.class::cast)
        .toList();
  }
}
