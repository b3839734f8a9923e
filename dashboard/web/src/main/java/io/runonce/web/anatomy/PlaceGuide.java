package io.runonce.web.anatomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a place publishes on an item.
 *
 * @param place HALL, ONLINE, APP, or LIST for the item list in force
 */
public record PlaceGuide(
    String place,
    List<String> materials,
    @Nullable Integer declaredVisits,
    @Nullable Integer promisedDays) {
  public PlaceGuide {
    materials = materials.stream().sorted().toList();
  }

  /** Whether another place tells people the same. */
  public boolean agreesWith(PlaceGuide other) {
    return materials.equals(other.materials)
        && java.util.Objects.equals(declaredVisits, other.declaredVisits)
        && java.util.Objects.equals(promisedDays, other.promisedDays);
  }
}
