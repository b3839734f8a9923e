package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.jobs.Groups.Keyed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupsTest {

  @Test
  void eachKeyComesOnceWithAllItsValues() {
    List<String> seen = new ArrayList<>();
    groups("a1", "a2", "b1").forEach((key, values) -> seen.add(key + values));
    assertThat(seen).containsExactly("a[1, 2]", "b[1]");
  }

  @Test
  void keysThatNobodyAsksForAreSkipped() {
    Groups<String> groups = groups("a1", "b1", "d1", "d2");
    assertThat(groups.take("b")).containsExactly("1");
    assertThat(groups.take("c")).isEmpty();
    assertThat(groups.take("d")).containsExactly("1", "2");
    assertThat(groups.take("e")).isEmpty();
  }

  @Test
  void keysStandInTheOrderOfTheirBytes() {
    List<String> keys = List.of("a", "ab", "汉", "\uE000", "🙂", "\uFFFD", "B", "");
    for (String one : keys) {
      for (String other : keys) {
        int bytes =
            Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        assertThat(Integer.signum(Groups.compare(one, other)))
            .as(one + " and " + other)
            .isEqualTo(Integer.signum(bytes));
      }
    }
  }

  private static Groups<String> groups(String... sorted) {
    return new Groups<>(
        Stream.of(sorted).map(s -> new Keyed<>(s.substring(0, 1), s.substring(1))).iterator());
  }
}
