package io.runonce.web.items;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.Comparison;
import io.runonce.measures.MeasureResult;
import io.runonce.web.SampleFigures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankedItemTest {
  private final Map<String, MeasureResult> shares =
      Map.of(
          "WORST", share(900, 1_000),
          "SECOND", share(40, 100),
          "THIRD", share(35, 100),
          "FEW", share(9, 10));
  private final List<RankedItem> items =
      RankedItem.of(
          List.of(standing("FEW"), standing("THIRD"), standing("SECOND"), standing("WORST")),
          shares,
          Map.of("WORST", Comparison.of(share(900, 1_000), share(400, 1_000))));

  @Test
  void whereIntervalsOverlapARankIsARange() {
    assertThat(items)
        .extracting(item -> item.standing().code())
        .containsExactly("WORST", "SECOND", "THIRD", "FEW");
    assertThat(items)
        .extracting(RankedItem::rank)
        .containsExactly(rank(1, 1, 1), rank(2, 2, 3), rank(3, 2, 3), Optional.empty());
  }

  @Test
  void belowTheMinimumThereIsNoRankHoweverBad() {
    assertThat(items.getLast().broken()).isEqualTo(shares.get("FEW"));
    assertThat(items.getLast().rank()).isEmpty();
  }

  @Test
  void anItemWithoutAFigureHasNoRank() {
    assertThat(RankedItem.of(List.of(standing("NEW")), Map.of(), Map.of()))
        .containsExactly(new RankedItem(standing("NEW"), null, Optional.empty(), null));
  }

  @Test
  void aMovementTravelsWithTheItem() {
    assertThat(items.getFirst().change())
        .isNotNull()
        .extracting(Comparison::judgement)
        .isEqualTo(Comparison.Judgement.WORSE);
    assertThat(items.getLast().change()).isNull();
  }

  @Test
  void coverageIsWhatCouldBeJudgedOfAllThatClosed() {
    assertThat(ItemStanding.NONE.coverage()).isZero();
    assertThat(new ItemStanding("I", "D", 10, 3, 4, 2, 1, 1, 1, 1, 2).coverage()).isEqualTo(0.6);
  }

  private static Optional<RankedItem.Rank> rank(int first, int low, int high) {
    return Optional.of(new RankedItem.Rank(first, low, high));
  }

  private static MeasureResult share(int broken, int judged) {
    return SampleFigures.share(RankedItems.MEASURE, broken, judged, judged);
  }

  private static ItemStanding standing(String code) {
    return new ItemStanding(code, "D", 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
