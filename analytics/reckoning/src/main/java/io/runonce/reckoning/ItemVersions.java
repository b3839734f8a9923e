package io.runonce.reckoning;

import io.runonce.contract.ItemVersion;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the guide that was in force on a date (DOMAIN §5). */
final class ItemVersions implements Serializable {
  private final Map<String, TreeMap<LocalDate, ItemVersion>> byItem = new HashMap<>();

  ItemVersions(Collection<ItemVersion> versions) {
    for (ItemVersion version : versions) {
      byItem
          .computeIfAbsent(version.itemCode(), code -> new TreeMap<>())
          .merge(version.validFrom(), version, ItemVersions::later);
    }
  }

  /** Of two versions from one date, the longer number, then the greater: 10 after 9. */
  private static ItemVersion later(ItemVersion one, ItemVersion other) {
    int byLength = Integer.compare(one.version().length(), other.version().length());
    int order = byLength != 0 ? byLength : one.version().compareTo(other.version());
    return order >= 0 ? one : other;
  }

  /** The version in force on a date; null before the first, and of an unknown item. */
  @Nullable ItemVersion inForce(@Nullable String itemCode, LocalDate date) {
    TreeMap<LocalDate, ItemVersion> versions = itemCode == null ? null : byItem.get(itemCode);
    Map.Entry<LocalDate, ItemVersion> entry = versions == null ? null : versions.floorEntry(date);
    return entry == null ? null : entry.getValue();
  }
}
