package io.runonce.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private final ChartSpec dumbbell =
      Dumbbell.of(
          new Dumbbell.Marks("承诺", "下限", "上限"),
          List.of(
              new Dumbbell.Row("A", 1, 1.5, 2, "A: 1, 1.5–2", "cases?item=A"),
              new Dumbbell.Row("B", 0, 0.5, 0.5, "B: 0, 0.5", null)));

  @Test
  void lengthsBeginAtZeroAndPromiseDiffersFromRealityByShape() {
    JsonObject option = JsonParser.parseString(dumbbell.option()).getAsJsonObject();
    assertThat(option.getAsJsonObject("xAxis").get("min").getAsInt()).isZero();
    assertThat(option.getAsJsonArray("series"))
        .extracting(s -> s.getAsJsonObject().get("symbol").getAsString())
        .containsExactly("rect", "diamond", "diamond");
  }

  @Test
  void coloursAreTokensSinceDefaultsKnowNoScheme() {
    assertThat(dumbbell.option()).contains("@actual", "@promised", "@text").doesNotContain("#");
  }

  @Test
  void arrowKeysWalkTheLinesInOrderBeforeTheOtherMarks() {
    assertThat(dumbbell.points().subList(0, 2))
        .extracting(ChartSpec.Point::text)
        .containsExactly("A: 1, 1.5–2", "B: 0, 0.5");
    assertThat(dumbbell.points().getFirst().drill()).isEqualTo("cases?item=A");
  }

  @Test
  void partsOfAScoreKeepTheirValues() {
    ChartSpec parts =
        StackedParts.of(
            List.of("取号", "咨询"), List.of(new StackedParts.Row("1 A", List.of(1.5, -0.5))));
    assertThat(parts.option()).contains("1.5", "-0.5", "\"stack\":\"score\"");
    assertThat(parts.points()).hasSize(2);
  }

  @Test
  void aMonthThatIsNotToldIsAGap() {
    assertThat(trend(new Trend.Frame(null, null, List.of()))).contains("[80.0,null]");
  }

  @Test
  void aPointBeyondChanceHasAShapeOfItsOwn() {
    assertThat(trend(new Trend.Frame(null, null, List.of()))).contains("\"diamond\"", "特殊点");
  }

  @Test
  void meanTargetAndReformsAreDrawnWhereTheyAreKnown() {
    String bare = trend(new Trend.Frame(null, null, List.of()));
    assertThat(bare).doesNotContain("均值", "目标");
    String framed =
        trend(new Trend.Frame(75.0, 90.0, List.of(new Trend.Event("2026-01", "一件事上线"))));
    assertThat(framed).contains("均值", "目标", "一件事上线", "控制限");
  }

  private static String trend(Trend.Frame frame) {
    return Trend.of(
            new Trend.Marks("兑现率", "特殊点", "均值", "控制限", "目标"),
            List.of(
                new Trend.Row("2026-01", 80.0, 70.0, 90.0, true, "80", null),
                new Trend.Row("2026-02", null, null, null, false, "few", null)),
            frame)
        .option();
  }
}
