package io.runonce.measures;

import static io.runonce.measures.TestStore.at;
import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class AppealsITCase {

  @Test
  void anAnswerIsFoundByNumberOrByCaseAndComesAfter(TestStore store) {
    store.aCase("A").aCase("B", "application_no", "P1").aCase("C");
    store.event("APPEAL_RAISED", "appeal_no", "N1");
    store.event("APPEAL_RAISED", "appeal_no", "N2", "case_no", "C");
    store.event("APPEAL_RAISED", "case_no", "A");
    store.event("RATED", "grade", "DISSATISFIED", "application_no", "P1");
    store.event("RATED", "grade", "SATISFIED", "case_no", "A");
    store.event("RECTIFIED", "appeal_no", "N1", "event_time", at("2024-01-06T10:00:00"));
    store.event("RECTIFIED", "appeal_no", "N2", "event_time", at("2024-01-04T10:00:00"));
    store.event("RECTIFIED", "case_no", "C", "event_time", at("2024-01-06T10:00:00"));
    store.event("CALLED_BACK", "case_no", "B", "event_time", at("2024-01-06T10:00:00"));
    store.event("CALLED_BACK", "case_no", "A", "event_time", at("2024-03-21T10:00:00"));
    assertThat(told(store.figure(Appeals.RECTIFIED))).isEqualTo("1/4 = 0.25");
    assertThat(told(store.figure(Appeals.CALLED_BACK))).isEqualTo("1/4 = 0.25");
  }

  @Test
  void anAnswerReachesWhateverNamesOneOfItsCases(TestStore store) {
    Object later = at("2024-01-06T10:00:00");
    store.aCase("A", "application_no", "P1").aCase("B", "application_no", "P1").aCase("D");
    store.event("APPEAL_RAISED", "case_no", "A");
    store.event("APPEAL_RAISED", "application_no", "P1");
    store.event("APPEAL_RAISED", "case_no", "D");
    store.event("APPEAL_RAISED", "case_no", "UNKNOWN", "application_no", "P1");
    store.event("RECTIFIED", "application_no", "P1", "event_time", later);
    store.event("CALLED_BACK", "appeal_no", "N9", "case_no", "B", "event_time", later);
    assertThat(told(store.figure(Appeals.RECTIFIED)))
        .as("by application: A's and that of P1, of which both cases are")
        .isEqualTo("2/4 = 0.5");
    assertThat(told(store.figure(Appeals.CALLED_BACK)))
        .as("by a case of P1, whatever number the answer has")
        .isEqualTo("1/4 = 0.25");
  }

  @Test
  void whatIsNoComplaintAnyMoreAndWhatHasNotHappenedYetDoNotCount(TestStore store) {
    store.aCase("A");
    store.event("RATED", "grade", "DISSATISFIED", "case_no", "A", "event_id", "k".repeat(16));
    store.event(
        "RATED",
        "grade",
        "SATISFIED",
        "case_no",
        "A",
        "event_id",
        "k".repeat(16),
        "content_version",
        2);
    store.event("APPEAL_RAISED", "case_no", "A");
    store.event("RECTIFIED", "case_no", "A", "event_time", TestStore.NOW.plusSeconds(1));
    assertThat(told(store.figure(Appeals.RECTIFIED))).isEqualTo("0/1 = 0.0");
  }

  @Test
  void aRegionsReaderSeesTheComplaintsOfItsCases(TestStore store) {
    store.aCase("A", "region_code", "330102").aCase("B");
    store.event("APPEAL_RAISED", "case_no", "A", "region_code", "330111");
    store.event("APPEAL_RAISED", "case_no", "B");
    assertThat(
            told(
                store
                    .service()
                    .figure(
                        Appeals.RECTIFIED,
                        Filters.NONE,
                        MeasureQuery.LIVING,
                        ReaderScope.regions(List.of("330102")))))
        .isEqualTo("0/1 = 0.0");
  }

  @Test
  void appealsAreSetAgainstThousandsOfClosedCases(TestStore store) {
    for (int i = 0; i < 8; i++) {
      store.closedCase("C" + i);
    }
    store.aCase("O");
    store.event("APPEAL_RAISED", "appeal_no", "N1");
    assertThat(told(store.figure(Appeals.APPEALS))).isEqualTo("1/8 = 125.0");
  }

  @Test
  void appealsWithoutClosedCasesAreNotMeasured(TestStore store) {
    store.event("APPEAL_RAISED", "appeal_no", "N1");
    assertThat(told(store.figure(Appeals.APPEALS))).isEqualTo("1/0 = none");
  }
}
