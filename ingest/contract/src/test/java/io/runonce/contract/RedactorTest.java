package io.runonce.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  @ParameterizedTest
  @CsvSource({
    "证件号11010519491231002X已核,证件号〔证件号〕已核",
    "请打13812345678找我,请打〔电话〕找我",
    "卡号6222 0212 3456 7890 123转账,卡号〔银行卡〕转账",
    "王小明先生来过三次,王█先生来过三次",
    "联系人：李雷雷,联系人：李█",
    "住文晖路28号3幢502室,住〔地址〕",
  })
  void whatPointsToAPersonIsMasked(String text, String expected) {
    assertThat(Redactor.text(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不动产登记要带哪些材料",
        "办件编号SL-2026-030112-0012收到",
        "2026-03-01 09:30 取号A012",
        "跑了3次，等了120分钟",
      })
  void whatPointsToNobodyStays(String text) {
    assertThat(Redactor.text(text)).isEqualTo(text);
  }
}
