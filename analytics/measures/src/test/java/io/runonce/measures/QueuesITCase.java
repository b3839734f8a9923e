package io.runonce.measures;

import static io.runonce.measures.TestStore.at;
import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class QueuesITCase {

  private static void ticket(TestStore store, String no, @Nullable Integer minutes) {
    store.event("TICKET_TAKEN", "ticket_no", no, "location_id", "L1");
    if (minutes != null) {
      store.event(
          "TICKET_CALLED",
          "ticket_no",
          no,
          "location_id",
          "L1",
          "event_time",
          at("2024-01-05T10:00:00").plusSeconds(60L * minutes));
    }
  }

  @Test
  void percentilesAreInterpolatedOverTicketsThatWereCalled(TestStore store) {
    ticket(store, "1", 0);
    ticket(store, "2", 10);
    ticket(store, "3", 20);
    ticket(store, "4", null);
    assertThat(told(store.figure(Queues.MEDIAN))).isEqualTo("10/3 = 10.0, 1 excluded");
    assertThat(told(store.figure(Queues.NINETIETH))).isEqualTo("18/3 = 18.0, 1 excluded");
  }

  @Test
  void theFirstCallAfterTheTicketWasTakenEndsTheWait(TestStore store) {
    ticket(store, "1", 30);
    ticket(store, "1", 7);
    store.event(
        "TICKET_CALLED",
        "ticket_no",
        "1",
        "location_id",
        "L1",
        "event_time",
        at("2024-01-05T09:00:00"));
    assertThat(told(store.figure(Queues.MEDIAN))).isEqualTo("7/1 = 7.0");
  }

  @Test
  void waitsAreToldByHourOfTaking(TestStore store) {
    ticket(store, "1", 30);
    MeasureQuery byHour = MeasureQuery.of(Queues.MEDIAN).by(Dimension.LOCATION, Dimension.HOUR);
    MeasureResult only = store.service().run(byHour, ReaderScope.everything()).getFirst();
    assertThat(only.breakdown().values()).containsExactly("L1", "10");
  }

  @Test
  void abandonedAreSetAgainstTaken(TestStore store) {
    ticket(store, "1", null);
    ticket(store, "2", null);
    store.event("TICKET_ABANDONED", "ticket_no", "1", "location_id", "L1");
    assertThat(told(store.figure(Queues.ABANDONED))).isEqualTo("1/2 = 0.5");
    assertThat(behind(store, RowPart.NUMERATOR)).isEqualTo(1);
    assertThat(behind(store, RowPart.DENOMINATOR)).isEqualTo(2);
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(Queues.MEDIAN))).isEqualTo("0/0 = none");
    assertThat(store.figure(Queues.MEDIAN).shown()).isEqualTo(Shown.NOT_MEASURED);
  }

  private static int behind(TestStore store, RowPart part) {
    return store
        .service()
        .rowsBehind(
            Queues.ABANDONED, part, Filters.NONE, MeasureQuery.LIVING, ReaderScope.everything(), 10)
        .size();
  }
}
