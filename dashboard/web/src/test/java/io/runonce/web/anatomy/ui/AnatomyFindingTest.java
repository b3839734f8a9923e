package io.runonce.web.anatomy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.web.anatomy.Part;
import io.runonce.web.items.ItemStanding;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnatomyFindingTest {
  private static final List<Part> CAUSES =
      List.of(new Part("LAST_MILE", 30, 0), new Part("UNEXPLAINED", 10, 0));

  @Test
  void promiseRealityAndTheMainCauseAreSaid() {
    assertThat(of(standing(100, 60, 40), CAUSES, false))
        .isEqualTo("社保卡：承诺 1.00 次、实际 1.50–2.00 次，40.0% 的办结件未兑现；主要原因是最后一公里不畅（75.0%）");
  }

  @Test
  void whileLessThanHalfCanBeJudgedTheProvenFloorIsSaid() {
    assertThat(of(standing(200, 30, 40), CAUSES, false))
        .isEqualTo("社保卡：至少 44 件超出承诺，证据齐全；仅 35.0% 可判定，暂不报兑现率");
  }

  @Test
  void onFewNothingOrOldDataNoRateIsClaimed() {
    assertThat(of(standing(20, 10, 10), CAUSES, false)).contains("样本不足").doesNotContain("%");
    assertThat(of(ItemStanding.NONE, List.of(), false)).contains("无从判断");
    assertThat(of(standing(100, 60, 40), CAUSES, true)).contains("过期数据").doesNotContain("%");
  }

  @Test
  void aCauseOfAFewCasesIsNotCalledMain() {
    assertThat(of(standing(100, 97, 3), List.of(new Part("LAST_MILE", 3, 0)), false))
        .endsWith("3.0% 的办结件未兑现");
  }

  @Test
  void whereAllKeptItTheNumberIsSaid() {
    assertThat(of(standing(100, 100, 0), List.of(), false)).endsWith("可判定的 100 件全部兑现");
  }

  private static String of(ItemStanding standing, List<Part> causes, boolean old) {
    return AnatomyFinding.of("社保卡", standing, causes, old);
  }

  private static ItemStanding standing(long closed, long kept, long broken) {
    return new ItemStanding("I", "D", closed, broken + 4, kept, broken, 0, 1, 1.5, 2, 60);
  }
}
