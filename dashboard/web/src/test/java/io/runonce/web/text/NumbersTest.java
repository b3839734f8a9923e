package io.runonce.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  private final Numbers zh = Numbers.of(Languages.CHINESE);
  private final Numbers en = Numbers.of(Languages.ENGLISH);

  @Test
  void countsGoByTenThousandsInChineseAndByThousandsInEnglish() {
    assertThat(zh.count(9_876)).isEqualTo("9,876");
    assertThat(zh.count(32_100)).isEqualTo("3.21 万");
    assertThat(zh.count(105_000_000)).isEqualTo("1.05 亿");
    assertThat(en.count(9_876)).isEqualTo("9,876");
    assertThat(en.count(32_100)).isEqualTo("32.1 K");
    assertThat(en.count(105_000_000)).isEqualTo("105.0 M");
  }

  @Test
  void roundingNeverCrossesATarget() {
    assertThat(zh.rate(0.8996, 0.9)).isEqualTo("89.9%");
    assertThat(zh.rate(0.9, 0.9)).isEqualTo("90.0%");
    assertThat(zh.rate(0.90001, 0.9)).isEqualTo("90.1%");
    assertThat(zh.rate(0.8996, null)).isEqualTo("90.0%");
  }

  @Test
  void differencesAreInPercentagePointsWithATrueMinus() {
    assertThat(zh.points(-0.036)).isEqualTo("−3.6 个百分点");
    assertThat(en.points(0.031)).isEqualTo("+3.1 pp");
    assertThat(zh.points(0)).isEqualTo("0.0 个百分点");
  }

  @Test
  void anOpenEndIsAQuestionMarkAndUnknownIsADash() {
    assertThat(zh.range(2, 3)).isEqualTo("2–3");
    assertThat(zh.range(2, 2)).isEqualTo("2");
    assertThat(zh.range(2, null)).isEqualTo("2–?");
    assertThat(zh.range(null, null)).isEqualTo(Numbers.UNKNOWN);
    assertThat(zh.range(0, 0)).isEqualTo("0");
  }

  @Test
  void aRoundedZeroHasNoSign() {
    assertThat(zh.mean(-0.001)).isEqualTo("0.00");
    assertThat(zh.change(-12)).isEqualTo("−12");
    assertThat(zh.change(12)).isEqualTo("+12");
  }
}
