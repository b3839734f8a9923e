package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class DeliveryOnTimeITCase {

  @Test
  void whatMayStillBeDeliveredIsNeither(TestStore store) {
    store.closedCase("A", "result", "APPROVED", "delivery", "IN_TIME");
    store.closedCase("B", "result", "APPROVED", "delivery", "LATE");
    store.closedCase("C", "result", "APPROVED").closedCase("D", "result", "DENIED");
    assertThat(told(store.figure(DeliveryOnTime.DEFINITION))).isEqualTo("1/2 = 0.5, 2 excluded");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(DeliveryOnTime.DEFINITION))).isEqualTo("0/0 = none");
    assertThat(store.figure(DeliveryOnTime.DEFINITION).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
