package io.runonce.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one code list by the names that records use. */
final class Codes<E extends Enum<E>> {
  private final Map<String, E> byName = new HashMap<>();
  private final String expected;

  private Codes(E[] codes) {
    for (E code : codes) {
      byName.put(code.name(), code);
    }
    expected = "one of " + Arrays.toString(codes);
  }

  static <E extends Enum<E>> Codes<E> of(E[] codes) {
    return new Codes<>(codes);
  }

  /** The code of that name, upper and lower case told apart, or null. */
  @Nullable E find(String name) {
    return byName.get(name);
  }

  /** What to say of a value that is not on the list. */
  String expected() {
    return expected;
  }
}
