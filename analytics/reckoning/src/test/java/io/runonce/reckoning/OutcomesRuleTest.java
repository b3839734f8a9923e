package io.runonce.reckoning;

import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.reckoning.World.LI;
import static io.runonce.reckoning.World.bringing;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** DOMAIN §5 and V7: joint applications. */
class OutcomesRuleTest {
  private final World world =
      new World()
          .covered("L1", "2023-06-01", "2024-03-20")
          .item(new ItemMaker("I2").declaredVisits(2).baselineVisits(3).oneThing("T1"))
          .item(new ItemMaker("I3").declaredVisits(3).baselineVisits(4).oneThing("T1"))
          .item(new ItemMaker("I4").declaredVisits(4).baselineVisits(5));

  private World filed(String caseNo, String itemCode, String local) {
    return world.step(
        caseNo,
        RECEIVED,
        local,
        e -> e.itemCode(itemCode).applicationNo("A").details(bringing("M1", caseNo)));
  }

  private ApplicationOutcome application() {
    return world.reckon().applications().get(0);
  }

  @Test
  void visitOfTwoCasesCountsOnceInTheirApplication() {
    filed("C1", "I2", "2024-03-01T09:00");
    filed("C2", "I3", "2024-03-01T09:30");
    assertThat(application().citizen().low()).isEqualTo(1);
    assertThat(application().materialsCollected()).isEqualTo(3);
    assertThat(application().isJoint()).isTrue();
  }

  @Test
  void commonOneThingJudgesAndIsTheBaseline() {
    world.oneThing("T1", 1, 6);
    filed("C1", "I2", "2024-03-01T09:00");
    filed("C2", "I3", "2024-03-02T09:30");
    assertThat(application().oneThing()).isEqualTo("T1");
    assertThat(application().declaredVisits()).isEqualTo(1);
    assertThat(application().baselineVisits()).isEqualTo(6);
    assertThat(application().citizen().verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void elseTheLargestDeclarationAndTheSumOfBaselines() {
    filed("C1", "I2", "2024-03-01T09:00");
    filed("C2", "I4", "2024-03-02T09:30");
    assertThat(application().oneThing()).isNull();
    assertThat(application().declaredVisits()).isEqualTo(4);
    assertThat(application().baselineVisits()).isEqualTo(8);
  }

  @Test
  void unknownOfOneCaseIsUnknownOfAll() {
    filed("C1", "I2", "2024-03-01T09:00");
    filed("C2", "I9", "2024-03-02T09:30");
    assertThat(application().declaredVisits()).isNull();
    assertThat(application().baselineVisits()).isNull();
    assertThat(application().citizen().unknownReason()).isEqualTo(UnknownReason.NO_DECLARATION);
  }

  @Test
  void oneCaseAloneIsJudgedByItsItem() {
    world.oneThing("T1", 1, 6);
    filed("C1", "I2", "2024-03-01T09:00");
    assertThat(application().oneThing()).isNull();
    assertThat(application().declaredVisits()).isEqualTo(2);
    assertThat(application().isJoint()).isFalse();
  }

  @Test
  void closedWhenAllCasesAre() {
    filed("C1", "I2", "2024-03-01T09:00").step("C1", CLOSED, "2024-03-04T09:00");
    filed("C2", "I2", "2024-03-01T09:00");
    assertThat(application().closedAt()).isNull();
    world.step("C2", CLOSED, "2024-03-03T09:00");
    assertThat(application().closedAt()).isEqualTo(World.at("2024-03-04T09:00"));
    assertThat(application().citizen().verdict()).isEqualTo(Verdict.KEPT);
  }

  @Test
  void unboundedIfAnyCaseIs() {
    filed("C1", "I2", "2024-03-01T09:00");
    world.step(
        "C2",
        RECEIVED,
        "2024-03-01T09:00",
        e -> e.itemCode("I9").applicationNo("A").subjectId(LI).locationId("L9"));
    assertThat(application().citizen().high()).isNull();
  }
}
