package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement that a definition can become is one that the store accepts. */
@ExtendWith(StoreExtension.class)
class MeasureSqlITCase {
  private static final ReaderScope NARROW = ReaderScope.of(List.of("330111"), List.of("D1"));

  private final TestStore store;

  MeasureSqlITCase(TestStore store) {
    this.store = store;
  }

  static List<MeasureDefinition> measures() {
    return Measures.all();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void everyMeasureIsAnsweredWholeAndByEachOfItsDimensions(MeasureDefinition measure) {
    MeasureService service = store.service();
    assertThat(service.run(MeasureQuery.of(measure), ReaderScope.everything())).hasSize(1);
    Filters filters =
        Filters.NONE.between(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-31"));
    for (Dimension dimension : measure.dimensions()) {
      MeasureQuery query =
          MeasureQuery.of(measure).by(dimension).where(filters.with(dimension, "x"));
      assertThat(service.run(query, NARROW)).as("by " + dimension).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void theRowsBehindEveryPartCanBeListed(MeasureDefinition measure) {
    for (RowPart part : RowPart.values()) {
      assertThat(
              store
                  .service()
                  .rowsBehind(measure, part, Filters.NONE, MeasureQuery.LIVING, NARROW, 10))
          .as("rows behind " + part)
          .isEmpty();
    }
  }
}
