package io.runonce.measures;

import static io.runonce.measures.SeedDistrict.RECEIVED;
import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runonce.measures.SavingsLedger.Counted;
import io.runonce.measures.SavingsLedger.Reconciled;
import io.runonce.measures.SeedDistrict.Before;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The figures of the seeds, out of events by the real rules and measures (DOMAIN §10). */
@ExtendWith(StoreExtension.class)
class SeedFiguresITCase {
  private static final String HALL = "HALL_WINDOW";
  private static final LocalDate SEVEN_DAYS_LATER = LocalDate.of(2019, 6, 13);

  /** 2,198 person-times with 9,300 items, 6,000 trips and 13,000 documents saved. */
  @Test
  void fuyangsFirstPhaseIsReproducedForecastAndReconciled(TestStore store) {
    SeedDistrict fuyang = new SeedDistrict();
    matter(fuyang, "BIRTH", new Before(4, 8, 30, 10), 5);
    matter(fuyang, "FAREWELL", new Before(3, 8, 30, 10), 5);
    for (int i = 0; i < 2_198; i++) {
      String matter = i < 1_604 ? "BIRTH" : "FAREWELL";
      fuyang.apply(HALL, members(matter, i < 508 ? 5 : 4), i < 2_010 ? 2 : 3, RECEIVED);
    }
    ReckonedScenario reckoned = fuyang.reckon();
    MeasureResult trips = figure(store, reckoned, TripsSaved.COUNTED);
    MeasureResult documents = figure(store, Materials.REDUCED, reckoned);

    assertThat(reckoned.reckoning().outcomes()).hasSize(9_300);
    assertThat(told(trips)).startsWith("6000/2198");
    assertThat(told(documents)).startsWith("13000/2198");
    SavingsLedger ofTrips = SavingsLedger.from(Counted.of(trips), 39_000);
    SavingsLedger ofDocuments = SavingsLedger.from(Counted.of(documents), 39_000);
    assertThat(ofTrips.savingEach()).isCloseTo(2.73, within(0.005));
    assertThat(ofDocuments.savingEach()).isCloseTo(5.91, within(0.005));
    assertThat(9_300 / 2_198.0).isCloseTo(4.23, within(0.005));
    // "106,000 and more" trips follow from it; 237,000 documents only from "13,000 and more".
    assertThat(ofTrips.yearly()).isBetween(106_000.0, 107_000.0);
    assertThat(ofDocuments.yearly()).isLessThan(237_000);
    assertThat(39_000 * 13_999 / 2_198.0).isGreaterThan(237_000);

    Reconciled twoMonths =
        SavingsLedger.published(39_000, 106_000)
            .reconcile(LocalDate.of(2019, 5, 1), LocalDate.of(2019, 6, 30), Counted.of(trips));
    assertThat(twoMonths.forecast()).isCloseTo(17_703, within(1.0));
    assertThat(twoMonths.difference()).isCloseTo(6_000 - 17_703, within(1.0));
    assertThat(twoMonths.byApplication()).isCloseTo(26, within(1.0));
  }

  /** 81 → 11 documents, 19 items, 14 trips and 33 working days each; 6,000 people a year. */
  @Test
  void talentEmploymentIsReproduced(TestStore store) {
    SeedDistrict fuyang = new SeedDistrict().oneThing("TALENT", new Before(14, 81, 35, 20));
    IntStream.range(0, 19)
        .forEach(
            i -> fuyang.item("TALENT-" + i, "TALENT", new Before(1, 5, i == 0 ? 35 : 0, 1), 1));
    for (int i = 0; i < 10; i++) {
      fuyang.apply("WEB", members("TALENT", 19), 11, LocalDate.of(2019, 6, 5));
    }
    ReckonedScenario reckoned = fuyang.reckon();
    MeasureResult trips = figure(store, reckoned, TripsSaved.COUNTED);
    MeasureResult documents = figure(store, Materials.REDUCED, reckoned);

    assertThat(SavingsLedger.from(Counted.of(trips), 6_000).yearly()).isEqualTo(84_000);
    assertThat(SavingsLedger.from(Counted.of(documents), 6_000).yearly()).isEqualTo(420_000);
    assertThat(
            reckoned.reckoning().outcomes().stream()
                .filter(outcome -> "TALENT-0".equals(outcome.identity().itemCode())))
        .hasSize(10)
        .allSatisfy(outcome -> assertThat(outcome.clock().daysUsed()).isEqualTo(35 - 33));
  }

  /** 2,469 cases of 50 themes: links −60 %, documents −30 %, time −30 %, satisfaction ≥ 99 %. */
  @Test
  void longquanyiIsReproduced(TestStore store) {
    SeedDistrict longquanyi = new SeedDistrict();
    IntStream.range(0, 50)
        .forEach(i -> longquanyi.item("T-" + i, null, new Before(3, 10, 10, 10), 4));
    for (int i = 0; i < 2_469; i++) {
      longquanyi
          .apply(HALL, List.of("T-" + i % 50), 7, SEVEN_DAYS_LATER)
          .rated(i < 2_445 ? "SATISFIED" : "DISSATISFIED");
    }
    ReckonedScenario reckoned = longquanyi.reckon();

    assertThat(told(figure(store, reckoned, LinksReduced.DEFINITION))).isEqualTo("300/500 = 0.6");
    assertThat(told(figure(store, TimeCompression.ACTUAL, reckoned))).isEqualTo("7407/24690 = 0.3");
    assertThat(told(figure(store, Materials.REDUCED, reckoned))).startsWith("7407/2469");
    assertThat(figure(store, Satisfaction.SATISFIED, reckoned).value()).isGreaterThan(0.99);
  }

  /** 44 combined filings, trips −50 %. */
  @Test
  void xiaoshansCombinedFilingsAreReproduced(TestStore store) {
    SeedDistrict xiaoshan = new SeedDistrict();
    matter(xiaoshan, "SITE", new Before(2, 8, 30, 10), 2);
    for (int i = 0; i < 44; i++) {
      xiaoshan.apply(HALL, members("SITE", 2), 3, RECEIVED);
    }
    assertThat(told(figure(store, xiaoshan.reckon(), TripsSaved.COUNTED))).startsWith("44/44");
    assertThat(44 / (44 * 2.0)).isEqualTo(0.5);
  }

  /** Certificates cut by 69.4 %. */
  @Test
  void shandongsCertificatesAreReproduced(TestStore store) {
    SeedDistrict shandong = new SeedDistrict().item("P", null, new Before(2, 10, 10, 5), 4);
    for (int i = 0; i < 100; i++) {
      shandong.apply(HALL, List.of("P"), i < 94 ? 3 : 4, RECEIVED);
    }
    MeasureResult cut = figure(store, shandong.reckon(), Materials.REDUCED);
    assertThat(told(cut)).startsWith("694/100");
    assertThat(694 / (100 * 10.0)).isEqualTo(0.694);
  }

  private static void matter(SeedDistrict district, String code, Before before, int members) {
    district.oneThing(code, before);
    members(code, members).forEach(item -> district.item(item, code, new Before(1, 2, 10, 2), 1));
  }

  private static List<String> members(String matter, int count) {
    return IntStream.range(0, count).mapToObj(i -> matter + "-" + i).toList();
  }

  /** Of a scenario that is written first. */
  private static MeasureResult figure(
      TestStore store, ReckonedScenario reckoned, MeasureDefinition measure) {
    reckoned.writeTo(store.writer());
    return figure(store, measure, reckoned);
  }

  private static MeasureResult figure(
      TestStore store, MeasureDefinition measure, ReckonedScenario reckoned) {
    return store
        .service()
        .figure(measure, Filters.NONE, reckoned.resultSet(), ReaderScope.everything());
  }
}
