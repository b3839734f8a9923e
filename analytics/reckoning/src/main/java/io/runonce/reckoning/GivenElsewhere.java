package io.runonce.reckoning;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A material of a case that another case took too, and whose that one is: who may not read it may
 * not be told.
 *
 * @param departmentCode of the other case, as is the region's
 */
public record GivenElsewhere(String code, String regionCode, @Nullable String departmentCode)
    implements Comparable<GivenElsewhere>, Serializable {
  private static final Comparator<GivenElsewhere> ORDER =
      Comparator.comparing(GivenElsewhere::code)
          .thenComparing(GivenElsewhere::regionCode)
          .thenComparing(
              GivenElsewhere::departmentCode, Comparator.nullsFirst(Comparator.naturalOrder()));

  static GivenElsewhere of(String code, CaseFacts other) {
    return new GivenElsewhere(
        code, other.identity().regionCode(), other.identity().departmentCode());
  }

  @Override
  public int compareTo(GivenElsewhere other) {
    return ORDER.compare(this, other);
  }
}
