package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFormatTest {

  @ParameterizedTest
  @CsvSource({
    "RowBinary, PLAIN",
    "tsv, PLAIN",
    "JSONEachRow, PLAIN",
    "Native, PLAIN",
    "RowBinaryWithNames, BINARY_NAMES",
    "RowBinaryWithNamesAndTypes, BINARY_NAMES_AND_TYPES",
    "TabSeparatedWithNames, NAMES",
    "JSONCompactEachRowWithNamesAndTypes, NAMES_AND_TYPES",
    "CSVWithNames, CSV_NAMES",
    "CSVWithNamesAndTypes, CSV_NAMES_AND_TYPES",
    "TSVRawWithNames, WHOLE",
    "JSON, WHOLE",
    "Parquet, WHOLE",
    "Nonsense, WHOLE"
  })
  void knowsWhichChunksCanBeJoined(String name, AnswerFormat expected) {
    assertThat(AnswerFormat.of(name)).isEqualTo(expected);
  }

  @Test
  void headersEndWhereRowsBegin() {
    byte[] csv = "\"a\nb\"\n\"UInt8\"\n1\n".getBytes(StandardCharsets.UTF_8);
    assertThat(AnswerFormat.CSV_NAMES.headerLength(csv)).isEqualTo(6);
    assertThat(AnswerFormat.CSV_NAMES_AND_TYPES.headerLength(csv)).isEqualTo(14);
    assertThat(AnswerFormat.NAMES.headerLength(csv)).isEqualTo(3);
    byte[] binary = {2, 1, 'a', 2, 'b', 'c', 5, 'U', 'I', 'n', 't', '8', 1, 'x', 9};
    assertThat(AnswerFormat.BINARY_NAMES.headerLength(binary)).isEqualTo(6);
    assertThat(AnswerFormat.BINARY_NAMES_AND_TYPES.headerLength(binary)).isEqualTo(14);
    assertThat(AnswerFormat.PLAIN.headerLength(binary)).isZero();
  }

  @Test
  void longNamesAreCountedInTwoBytes() {
    byte[] chunk = new byte[1 + 2 + 300 + 5];
    chunk[0] = 1;
    chunk[1] = (byte) (0x80 | (300 & 0x7f));
    chunk[2] = (byte) (300 >> 7);
    assertThat(AnswerFormat.BINARY_NAMES.headerLength(chunk)).isEqualTo(303);
  }
}
