package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runonce.jobs.Bundles.Need;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundlesTest {
  private static final Instant START = Instant.parse("2024-01-01T01:00:00Z");

  @Test
  void itemsNeededTogetherByManyHaveALift() {
    Bundles bundles = new Bundles();
    for (int i = 0; i < 10; i++) {
      bundles.add(List.of(need("A", 0), need("B", 20)));
      bundles.add(List.of(need("C", 0)));
    }
    assertThat(bundles.partnersOf("A")).hasSize(1);
    assertThat(bundles.partnersOf("A").getFirst().itemCode()).isEqualTo("B");
    assertThat(bundles.partnersOf("A").getFirst().lift()).isCloseTo(2, within(1e-9));
    assertThat(bundles.partnersOf("C")).isEmpty();
  }

  @Test
  void moreThanThirtyDaysApartIsNotTogether() {
    Bundles bundles = new Bundles();
    for (int i = 0; i < 10; i++) {
      bundles.add(List.of(need("A", 0), need("B", 31)));
    }
    assertThat(bundles.partnersOf("A")).isEmpty();
  }

  @Test
  void aFewBasketsProveNothing() {
    Bundles bundles = new Bundles();
    for (int i = 0; i < 4; i++) {
      bundles.add(List.of(need("A", 0), need("B", 1)));
    }
    for (int i = 0; i < 100; i++) {
      bundles.add(List.of(need("C", 0)));
    }
    assertThat(bundles.partnersOf("A")).isEmpty();
  }

  @Test
  void countsOfPartsAddUp() {
    Bundles one = new Bundles();
    Bundles other = new Bundles();
    for (int i = 0; i < 3; i++) {
      one.add(List.of(need("A", 0), need("B", 0)));
      other.add(List.of(need("B", 0), need("A", 5)));
      other.add(List.of(need("C", 0)));
    }
    assertThat(one.plus(other).partnersOf("B")).hasSize(1);
  }

  private static Need need(String item, int day) {
    return new Need(item, START.plus(Duration.ofDays(day)));
  }
}
