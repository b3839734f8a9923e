package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  private static final long LARGE = 1_000;

  @Test
  void whatIsNamedTogetherIsInOneBucket() {
    Components components = new Components();
    components.add(1, 0, 10, 0, 0, false);
    components.add(2, 0, 0, 0, 20, false);
    components.add(2, 0, 10, 0, 0, false);
    Buckets buckets = components.deal(64, LARGE);
    assertThat(buckets.of(1)).isEqualTo(buckets.of(10)).isEqualTo(buckets.of(20));
    assertThat(buckets.of(2)).isEqualTo(buckets.of(1));
    assertThat(buckets.left().toArray()).isEmpty();
  }

  @Test
  void whatIsTooLargeHasNoBucketAndIsTold() {
    Components components = new Components();
    for (int i = 0; i < 10; i++) {
      components.add(100 + i, 0, 7, 0, 0, false);
    }
    components.add(1, 0, 2, 0, 0, false);
    Buckets buckets = components.deal(8, 5);
    assertThat(buckets.of(105)).isEqualTo(Buckets.NONE);
    assertThat(buckets.of(1)).isNotEqualTo(Buckets.NONE);
    assertThat(buckets.left().toArray()).hasSize(11).contains(7, 100, 109);
  }

  @Test
  void doubtfulTicketsWithACaseComeFirst() {
    Components components = new Components();
    components.add(1, 0, 0, 0, 5, false);
    components.add(0, 0, 0, 0, 5, true);
    components.add(0, 0, 0, 0, 6, true);
    components.add(3, 0, 9, 0, 0, false);
    Buckets buckets = components.deal(10, LARGE);
    assertThat(buckets.early()).isPositive();
    assertThat(buckets.of(1)).isEqualTo(buckets.of(5)).isLessThan(buckets.early());
    assertThat(buckets.of(6)).isGreaterThanOrEqualTo(buckets.early());
    assertThat(buckets.of(3)).isGreaterThanOrEqualTo(buckets.early());
    assertThat(buckets.of(12_345)).isBetween(buckets.early(), 9);
  }

  @Test
  void aroundAKeyStandsAllThatIsJoinedWithIt() {
    Components components = new Components();
    components.add(1, 0, 10, 0, 0, false);
    components.add(2, 0, 10, 0, 0, false);
    components.add(3, 0, 30, 0, 0, false);
    assertThat(components.around(new long[] {2, 77})).containsExactlyInAnyOrder(77, 1, 2, 10);
  }

  @Test
  void manyKeysAreJoinedAsByASlowerWay() {
    Random random = new Random(5);
    Components components = new Components();
    Map<Long, Long> slow = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      long one = 1L + random.nextInt(15_000);
      long other = 1L + random.nextInt(15_000);
      components.add(one, 0, other, 0, 0, false);
      slow.put(root(slow, one), root(slow, other));
    }
    Buckets buckets = components.deal(1_000, Long.MAX_VALUE);
    for (long key = 1; key <= 15_000; key++) {
      assertThat(buckets.of(key)).as("key %s", key).isEqualTo(buckets.of(root(slow, key)));
    }
  }

  private static long root(Map<Long, Long> parents, long key) {
    long at = key;
    for (long above = parents.getOrDefault(at, at); above != at; ) {
      at = above;
      above = parents.getOrDefault(at, at);
    }
    return at;
  }
}
