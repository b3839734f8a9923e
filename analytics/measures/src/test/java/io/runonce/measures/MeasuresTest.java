package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasuresTest {
  /** The ids of DOMAIN §7's table. */
  private static final List<String> DOMAIN =
      List.of(
          "promise_kept_rate",
          "promise_broken_rate",
          "promise_kept_rate_official",
          "promise_broken_rate_official",
          "broken_open",
          "one_visit_rate",
          "zero_visit_rate",
          "trips_saved",
          "trips_saved_declared",
          "promise_gap",
          "first_time_rate",
          "futile_visit_share",
          "materials_reduced",
          "materials_reused_rate",
          "time_compression_promise",
          "time_compression_actual",
          "time_compression_actual_vs_promise",
          "links_reduced",
          "on_time_rate",
          "early_rate",
          "immediate_rate",
          "overdue_open",
          "yellow_open",
          "suspension_share",
          "online_available_rate",
          "fully_online_rate",
          "mobile_rate",
          "delivery_on_time_rate",
          "told_trips_agreement",
          "list_landed_rate",
          "online_case_rate",
          "satisfaction_rate",
          "dissatisfaction_rate",
          "satisfaction_rate_with_defaults",
          "default_rating_share",
          "response_rate",
          "rectified_rate",
          "callback_rate",
          "kept_and_satisfied",
          "appeal_rate",
          "unexplained_share",
          "wait_minutes_p50",
          "wait_minutes_p90",
          "abandon_rate");

  static List<MeasureDefinition> measures() {
    return Measures.all();
  }

  @Test
  void everyMeasureOfTheDomainIsDefined() {
    assertThat(Measures.all().stream().map(MeasureDefinition::id)).containsAll(DOMAIN);
  }

  @Test
  void anUnknownIdIsEmpty() {
    assertThat(Measures.byId("trips_saved")).contains(TripsSaved.COUNTED);
    assertThat(Measures.byId("Trips_saved")).isEmpty();
  }

  @Test
  void whatHasNoItemIsNotOfferedByItem() {
    assertThat(Measures.supporting(List.of(Dimension.ITEM)))
        .contains(TripsSaved.COUNTED, FutileVisits.DEFINITION)
        .doesNotContain(ListLanded.DEFINITION, TicketQuality.UNCOVERED);
  }

  @ParameterizedTest
  @MethodSource("measures")
  void everyTextIsThereInBothLanguages(MeasureDefinition measure) {
    for (Words words :
        List.of(
            measure.name(),
            measure.formulaText(),
            measure.missing(),
            measure.unit().words(),
            measure.grain().words(),
            measure.basis().words())) {
      assertThat(words.zh()).isNotBlank();
      assertThat(words.en()).isNotBlank();
      assertThat(words.en()).doesNotContain("。");
    }
  }

  @Test
  void everyColumnOfAnExportSaysWhatItMeans() {
    for (Export export : Export.values()) {
      assertThat(ColumnNotes.of(export.key(), Exports.columns(export))).isNotEmpty();
    }
    assertThat(ColumnNotes.of("measures", MeasureRows.bookColumns(List.of(Dimension.values()))))
        .allSatisfy(column -> assertThat(column.meaning().zh()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void whatIsDividedHasADenominatorInWordsAndALoneCountNone(MeasureDefinition measure) {
    assertThat(measure.denominator() == null).isEqualTo(measure.formula() instanceof Formula.Count);
  }

  @ParameterizedTest
  @MethodSource("measures")
  void whereItComesFromIsTold(MeasureDefinition measure) {
    assertThat(measure.origin()).contains("DOMAIN");
    assertThat(measure.minimumCount()).isIn(1, 30);
    assertThat(measure.targets())
        .allSatisfy(target -> {
          assertThat(target.origin().zh()).isNotBlank();
          assertThat(target.origin().en()).isNotBlank();
          assertThat(target.scope().zh()).isNotBlank();
          assertThat(target.scope().en()).isNotBlank();
        });
  }

  /** Below the minimum k of n, below five nothing; a census of items is shown however few. */
  @ParameterizedTest
  @MethodSource("measures")
  void belowTheMinimumNoRateIsShown(MeasureDefinition measure) {
    boolean isAlwaysShown = measure.denominator() == null || measure.minimumCount() == 1;
    assertThat(shown(measure, 1)).isEqualTo(isAlwaysShown ? Shown.FIGURE : Shown.NOTHING);
    assertThat(shown(measure, 4)).isEqualTo(isAlwaysShown ? Shown.FIGURE : Shown.NOTHING);
    assertThat(shown(measure, 5))
        .isEqualTo(isAlwaysShown ? Shown.FIGURE : Shown.COUNT_AND_INTERVAL);
    assertThat(shown(measure, 29))
        .isEqualTo(isAlwaysShown ? Shown.FIGURE : Shown.COUNT_AND_INTERVAL);
    assertThat(shown(measure, 30)).isEqualTo(Shown.FIGURE);
  }

  private static Shown shown(MeasureDefinition measure, int rows) {
    return measure.shown(Figure.of(rows, rows).ratio(1, rows, 1));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void idsAreColumnNames(MeasureDefinition measure) {
    assertThat(measure.id()).matches("[a-z][a-z0-9_]*");
  }
}
