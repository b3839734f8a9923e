package io.runonce.sources.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service with its guide before and after the reform.
 *
 * @param weight how often it is asked for, beside the others
 * @param growth a month, as a fraction
 * @param special a reason for which its clock is lawfully stopped
 */
record Item(
    String code,
    String name,
    String nameEn,
    String itemType,
    Bureau bureau,
    boolean forOrganisations,
    boolean promised,
    int statutoryDays,
    GuideText before,
    GuideText after,
    @Nullable String lifeStage,
    @Nullable String oneThing,
    List<Place> places,
    int baselineVisits,
    int baselineMaterials,
    int baselineDays,
    int baselineLinks,
    double weight,
    double growth,
    @Nullable String special) {

  Item {
    places = List.copyOf(places);
  }

  boolean renewed(int day) {
    return day >= after.validFrom().toEpochDay();
  }

  GuideText on(int day) {
    return renewed(day) ? after : before;
  }
}
