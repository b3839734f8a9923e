package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickhouse.data.ClickHouseCityHash;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CityHashTest {

  @Test
  @SuppressWarnings("deprecation") // the client deprecates its own, which is the reference here
  void agreesWithTheClientAtEveryLength() {
    byte[] bytes = new byte[700];
    new Random(7).nextBytes(bytes);
    for (int length = 0; length < 600; length++) {
      long[] expected = ClickHouseCityHash.cityHash128(bytes, 3, length);
      CityHash.Hash hash = CityHash.hash128(bytes, 3, length);
      assertThat(new long[] {hash.low(), hash.high()}).as("length %d", length).isEqualTo(expected);
    }
  }
}
