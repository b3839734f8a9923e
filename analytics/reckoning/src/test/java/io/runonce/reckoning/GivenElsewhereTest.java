package io.runonce.reckoning;

import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.reckoning.World.LI;
import static io.runonce.reckoning.World.bringing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which materials of a case another one took too; M1 is reusable, M2 is not. */
class GivenElsewhereTest {
  private final World world = new World();

  private World received(String caseNo, String local, String... codes) {
    return world.step(caseNo, RECEIVED, local, e -> e.details(bringing(codes)));
  }

  private List<String> of(String caseNo) {
    return world.outcome(caseNo).givenElsewhere().stream().map(GivenElsewhere::code).toList();
  }

  @Test
  void isWhatTheSubjectGaveForAnEarlierCase() {
    received("C1", "2023-06-01T09:00", "M1", "M2");
    received("C2", "2023-07-01T09:00", "M2");
    assertThat(of("C1")).isEmpty();
    assertThat(of("C2")).containsExactly("M2");
  }

  @Test
  void reachesBackHalfAYear() {
    received("C1", "2023-03-01T09:00", "M1");
    received("C2", "2023-08-28T09:00", "M1");
    received("C3", "2024-02-24T09:01", "M1");
    assertThat(of("C2")).containsExactly("M1");
    assertThat(of("C3")).isEmpty();
  }

  @Test
  void isNotWhatTheOfficeGotByItself() {
    received("C1", "2023-06-01T09:00", "M1:SHARED", "M2");
    received("C2", "2023-07-01T09:00", "M1", "M2:SHARED");
    assertThat(of("C2")).isEmpty();
  }

  @Test
  void isNotWhatTheSameCaseTookTwice() {
    received("C1", "2023-06-01T09:00", "M1");
    received("C1", "2023-07-01T09:00", "M1");
    assertThat(of("C1")).isEmpty();
  }

  @Test
  void tellsWhoseEachOfTheOthersIs() {
    for (String department : List.of("D1", "D2")) {
      world.step(
          "of " + department,
          RECEIVED,
          "2023-06-01T09:00",
          e -> e.departmentCode(department).details(bringing("M1")));
    }
    received("C3", "2023-07-01T09:00", "M1");
    assertThat(world.outcome("C3").givenElsewhere())
        .containsExactly(
            new GivenElsewhere("M1", World.REGION, "D1"),
            new GivenElsewhere("M1", World.REGION, "D2"));
  }

  @Test
  void isWhatAnyOtherCaseOfTheApplicationTook() {
    received("C1", "2023-06-01T09:00", "M2");
    world.step(
        "C2",
        RECEIVED,
        "2024-03-01T09:00",
        e -> e.subjectId(LI).applicationNo("A").details(bringing("M1", "M2")));
    world.step(
        "C3", RECEIVED, "2024-02-01T09:00", e -> e.applicationNo("A").details(bringing("M1")));
    assertThat(of("C2")).containsExactly("M1");
    assertThat(of("C3")).containsExactly("M1");
  }
}
