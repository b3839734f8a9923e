package io.runonce.measures;

import static io.runonce.measures.TestStore.at;
import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class OnlineCasesITCase {

  @Test
  void aReceiptCountsInItsOwnPeriod(TestStore store) {
    store.aCase("A", "received_at", at("2024-01-31T23:59:59"), "online_received", true);
    store.closedCase("B").aCase("C");
    assertThat(told(store.figure(OnlineCases.DEFINITION))).isEqualTo("1/2 = 0.5");
    Filters january =
        Filters.NONE.between(LocalDate.parse("2024-01-31"), LocalDate.parse("2024-01-31"));
    MeasureQuery query = MeasureQuery.of(OnlineCases.DEFINITION).where(january);
    MeasureResult seen = store.service().run(query, ReaderScope.everything()).getFirst();
    assertThat(told(seen)).isEqualTo("1/1 = 1.0");
    assertThat(seen.periodStart()).isEqualTo("2024-01-31");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(OnlineCases.DEFINITION))).isEqualTo("0/0 = none");
    assertThat(store.figure(OnlineCases.DEFINITION).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
