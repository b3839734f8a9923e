package io.runonce.measures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every measure there is, in the order of DOMAIN §7. */
public final class Measures {
  private static final List<MeasureDefinition> ALL =
      List.of(
          PromiseKept.KEPT,
          PromiseKept.BROKEN,
          PromiseKeptOfficially.KEPT,
          PromiseKeptOfficially.BROKEN,
          BrokenOpen.DEFINITION,
          VisitLimits.ONE,
          VisitLimits.ZERO,
          TripsSaved.COUNTED,
          TripsSaved.DECLARED,
          PromiseGap.DEFINITION,
          FirstTime.DEFINITION,
          FutileVisits.DEFINITION,
          Materials.REDUCED,
          Materials.REUSED,
          TimeCompression.PROMISED,
          TimeCompression.ACTUAL,
          TimeCompression.VS_PROMISE,
          LinksReduced.DEFINITION,
          Punctuality.ON_TIME,
          Punctuality.EARLY,
          Punctuality.IMMEDIATE,
          Alarms.OVERDUE,
          Alarms.YELLOW,
          Suspensions.SHARE,
          Suspensions.BEFORE_DUE,
          OnlineItems.AVAILABLE,
          OnlineItems.FULLY,
          OnlineItems.MOBILE,
          DeliveryOnTime.DEFINITION,
          ToldTrips.DEFINITION,
          ListLanded.DEFINITION,
          OnlineCases.DEFINITION,
          Satisfaction.SATISFIED,
          Satisfaction.DISSATISFIED,
          Satisfaction.WITH_DEFAULTS,
          Satisfaction.DEFAULTS,
          Satisfaction.RESPONSE,
          Appeals.RECTIFIED,
          Appeals.CALLED_BACK,
          Appeals.APPEALS,
          KeptAndSatisfied.DEFINITION,
          Unexplained.DEFINITION,
          Queues.MEDIAN,
          Queues.NINETIETH,
          Queues.ABANDONED,
          CaseQuality.BACK_DATED,
          CaseQuality.AFTER_CLOSING,
          CaseQuality.NO_RECEIPT,
          CaseQuality.NO_SUBJECT,
          CaseQuality.DEEMED,
          TicketQuality.UNMATCHED,
          TicketQuality.ANONYMOUS,
          TicketQuality.UNCOVERED,
          GuidesDiffer.DEFINITION);

  private static final Map<String, MeasureDefinition> BY_ID = byId(ALL);

  private Measures() {}

  public static List<MeasureDefinition> all() {
    return ALL;
  }

  /** The measure with this id, or empty. */
  public static Optional<MeasureDefinition> byId(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** Those that can be broken down by, or narrowed to, all of these dimensions. */
  public static List<MeasureDefinition> supporting(Collection<Dimension> dimensions) {
    return ALL.stream().filter(measure -> measure.dimensions().containsAll(dimensions)).toList();
  }

  private static Map<String, MeasureDefinition> byId(List<MeasureDefinition> measures) {
    Map<String, MeasureDefinition> byId = new LinkedHashMap<>();
    for (MeasureDefinition measure : measures) {
      if (byId.put(measure.id(), measure) != null) {
        throw new IllegalStateException("two measures are called " + measure.id());
      }
    }
    return byId;
  }
}
