package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class ToldTripsITCase {

  @Test
  void bothEndsOfTheRangeAreIn(TestStore store) {
    store.closedCase("A", "reported_visits", 1, "citizen_low", 1, "citizen_high", 3);
    store.aCase("B", "reported_visits", 3, "citizen_low", 1, "citizen_high", 3);
    store.closedCase("C", "reported_visits", 4, "citizen_low", 1, "citizen_high", 3);
    store.closedCase("D", "reported_visits", 4, "citizen_low", 1);
    store.closedCase("E", "citizen_low", 1, "citizen_high", 3);
    assertThat(told(store.figure(ToldTrips.DEFINITION))).isEqualTo("2/3 = 0.666667, 2 excluded");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(ToldTrips.DEFINITION))).isEqualTo("0/0 = none");
    assertThat(store.figure(ToldTrips.DEFINITION).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
