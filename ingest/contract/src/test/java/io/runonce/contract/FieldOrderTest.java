package io.runonce.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldOrderTest {
  private final FieldOrder order = new FieldOrder();

  @SuppressWarnings({"unchecked", "rawtypes"})
  private String sorted(String... names) {
    Map.Entry<String, Integer>[] fields =
        Arrays.stream(names).map(name -> Map.entry(name, 1)).toArray(Map.Entry[]::new);
    order.sort(fields);
    return String.join(" ", Arrays.stream(fields).map(Map.Entry::getKey).toList());
  }

  @Test
  void theOrderOfTheLastObjectIsNotTakenForAnother() {
    assertThat(sorted("b", "a", "c")).isEqualTo("a b c");
    assertThat(sorted("b", "a", "c")).isEqualTo("a b c");
    assertThat(sorted("c", "b", "a")).isEqualTo("a b c");
    assertThat(sorted("b", "a")).isEqualTo("a b");
    assertThat(sorted()).isEmpty();
  }

  @Test
  void namesAreOrderedByCodeUnitNotByCodePoint() {
    assertThat(sorted("\uFB33", "\uD83D\uDE00", "A")).isEqualTo("A \uD83D\uDE00 \uFB33");
  }
}
