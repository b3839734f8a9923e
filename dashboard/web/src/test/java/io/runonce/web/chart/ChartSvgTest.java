package io.runonce.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartSvgTest {
  @Test
  void aChartIsDrawnWithoutABrowserInTheColoursOfThePages() {
    ChartSpec spec =
        Dumbbell.of(
            new Dumbbell.Marks("承诺", "下限", "上限"),
            List.of(new Dumbbell.Row("人社局", 1, 1.5, 1.8, "人社局", null)));
    String svg = ChartSvg.of(spec, 640, "Noto Sans CJK SC");
    assertThat(svg)
        .startsWith("<svg")
        .contains("width=\"640\"", "人社局", "承诺", "#0b5cad")
        .doesNotContain("@actual", "<style");
  }

  @Test
  void everyTokenOfTheSheetHasItsColour() {
    assertThat(ChartSvg.colours()).containsEntry("actual", "#0b5cad").hasSizeGreaterThan(20);
  }

  @Test
  void dataAreNoScript() {
    String evil = "\"}'); throw 1; ('</text><script>";
    ChartSpec spec =
        Dumbbell.of(
            new Dumbbell.Marks("a", "b", "c"),
            List.of(new Dumbbell.Row(evil, 1, 2, 3, evil, null)));
    assertThat(ChartSvg.of(spec, 640, "serif")).doesNotContain("<script");
  }
}
