package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class TripsSavedITCase {

  @Test
  void savingsAreSummedOverApplicationsAndNeverClipped(TestStore store) {
    store.closedApplication("A", "baseline_visits", 5, "citizen_low", 1, "citizen_high", 2);
    store.closedApplication("B", "baseline_visits", 1, "citizen_low", 4, "citizen_high", 4);
    store.closedApplication("C", "baseline_visits", 5, "citizen_low", 1);
    store.closedApplication("D", "citizen_low", 1, "citizen_high", 1);
    assertThat(told(store.figure(TripsSaved.COUNTED)))
        .isEqualTo("0/2 = 0.0 in 0.0..1.0, 2 excluded");
  }

  @Test
  void whatGotWorseIsNegative(TestStore store) {
    store.closedApplication("B", "baseline_visits", 1, "citizen_low", 4, "citizen_high", 4);
    assertThat(told(store.figure(TripsSaved.COUNTED))).isEqualTo("-3/1 = -3.0 in -3.0..-3.0");
  }

  @Test
  void missingBaselineIsNotMeasured(TestStore store) {
    store.closedApplication("A", "citizen_low", 1, "citizen_high", 2);
    assertThat(told(store.figure(TripsSaved.COUNTED))).isEqualTo("0/0 = none, 1 excluded");
  }

  @Test
  void theDeclaredSavingNeedsNoRange(TestStore store) {
    store.closedApplication("A", "baseline_visits", 5, "declared_visits", 1, "citizen_low", 3);
    store.closedApplication("B", "baseline_visits", 5);
    assertThat(told(store.figure(TripsSaved.DECLARED))).isEqualTo("4/1 = 4.0, 1 excluded");
  }

  @Test
  void aJointApplicationCountsUnderItsOneThing(TestStore store) {
    store.closedApplication(
        "A",
        "joint",
        true,
        "one_thing",
        "T1",
        "item_code",
        "",
        "baseline_visits",
        5,
        "citizen_low",
        1,
        "citizen_high",
        1);
    store.closedApplication(
        "B", "one_thing", "T1", "baseline_visits", 3, "citizen_low", 1, "citizen_high", 1);
    MeasureQuery byItem = MeasureQuery.of(TripsSaved.COUNTED).by(Dimension.ITEM);
    List<MeasureResult> results = store.service().run(byItem, ReaderScope.everything());
    assertThat(results.stream().map(r -> r.at(Dimension.ITEM) + " " + told(r)))
        .containsExactly("I1 2/1 = 2.0 in 2.0..2.0", "T1 4/1 = 4.0 in 4.0..4.0");
  }

  /** DOMAIN §10, the gym of seed 001: 41 → 25 materials and 5 → 1 trips, once. */
  @Test
  void theGymIsReproduced(TestStore store) {
    store.closedApplication(
        "GYM",
        "baseline_visits",
        5,
        "citizen_low",
        1,
        "citizen_high",
        1,
        "baseline_materials",
        41,
        "materials_collected",
        25);
    assertThat(told(store.figure(TripsSaved.COUNTED))).isEqualTo("4/1 = 4.0 in 4.0..4.0");
    assertThat(told(store.figure(Materials.REDUCED))).isEqualTo("16/1 = 16.0");
    assertThat(16 / 41.0).isCloseTo(0.390, within(0.0005));
  }

  @Test
  void theRowsBehindASumAddUpToIt(TestStore store) {
    store.closedApplication("A", "baseline_visits", 5, "citizen_low", 1, "citizen_high", 2);
    store.closedApplication("B", "baseline_visits", 1, "citizen_low", 4, "citizen_high", 4);
    List<Double> amounts =
        store
            .service()
            .rowsBehind(
                TripsSaved.COUNTED,
                RowPart.NUMERATOR,
                Filters.NONE,
                MeasureQuery.LIVING,
                ReaderScope.everything(),
                10)
            .stream()
            .map(row -> row.decimal("amount"))
            .toList();
    assertThat(amounts).containsExactly(3.0, -3.0);
  }

  @Test
  void aPlaceIsBoundByItsOwnTargetsAndThoseOfTheRegionsThatItLiesIn(TestStore store) {
    target(store, "330100", "2024-01-01", 90);
    target(store, "330111", "2024-02-01", 95);
    target(store, "330102", "2024-02-01", 99);
    assertThat(store.service().targets(TripsSaved.COUNTED, "330111").stream().map(Target::value))
        .containsExactly(90.0, 95.0);
  }

  @Test
  void aTargetIsWhatItsNewestRevisionSaysUntilItIsWithdrawn(TestStore store) {
    target(store, "330100", "2024-01-01", 90, "revision", 1);
    target(store, "330100", "2024-01-01", 80, "revision", 2);
    target(store, "330111", "2024-01-01", 70, "revision", 1);
    target(store, "330111", "2024-01-01", 70, "revision", 2, "withdrawn", true);
    target(store, "330100", "2024-01-01", 60, "revision", 9, "department_code", "D1");
    assertThat(store.service().targets(TripsSaved.COUNTED, "330111").stream().map(Target::value))
        .containsExactly(80.0);
  }

  private static void target(
      TestStore store, String region, String from, int value, Object... more) {
    List<Object> pairs =
        new ArrayList<>(
            List.of(
                "measure_id",
                "trips_saved",
                "region_code",
                region,
                "valid_from",
                LocalDate.parse(from),
                "value",
                value,
                "origin",
                "test",
                "set_at",
                TestStore.NOW));
    pairs.addAll(List.of(more));
    store.insert("target", pairs.toArray());
  }
}
