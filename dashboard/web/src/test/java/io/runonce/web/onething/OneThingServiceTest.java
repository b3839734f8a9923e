package io.runonce.web.onething;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.web.reference.LifeStage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OneThingServiceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate BEFORE = LocalDate.of(2026, 11, 1);
  private static final LocalDate AFTER = LocalDate.of(2026, 12, 1);

  @Test
  void whatIsDueAndNotLaunchedIsLate() {
    assertThat(OneThingService.state(BEFORE, null, TODAY)).isEqualTo(OneThings.State.LATE);
    assertThat(OneThingService.state(BEFORE, AFTER, TODAY)).isEqualTo(OneThings.State.LATE);
  }

  @Test
  void whatIsDueTodayOrLaterIsPlanned() {
    assertThat(OneThingService.state(TODAY, null, TODAY)).isEqualTo(OneThings.State.PLANNED);
    assertThat(OneThingService.state(null, null, TODAY)).isEqualTo(OneThings.State.PLANNED);
  }

  @Test
  void aLaunchAfterTheDueDateStaysSeen() {
    assertThat(OneThingService.state(BEFORE, TODAY, TODAY))
        .isEqualTo(OneThings.State.LAUNCHED_LATE);
    assertThat(OneThingService.state(AFTER, TODAY, TODAY)).isEqualTo(OneThings.State.LAUNCHED);
  }

  @Test
  void bothLivesHaveFiveStages() {
    assertThat(LifeStage.of(true)).hasSize(5);
    assertThat(LifeStage.of(false)).hasSize(5);
    assertThat(LifeStage.named("婴幼儿")).contains(LifeStage.INFANT);
    assertThat(LifeStage.named("未知")).isEmpty();
  }
}
