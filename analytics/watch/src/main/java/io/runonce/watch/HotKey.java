package io.runonce.watch;

import java.util.Comparator;

/**
 * What may be a hotspot: an item or a topic that a county asks or searches for.
 *
 * @param county the region's code to six digits
 */
record HotKey(Feed feed, Dimension dimension, String name, String county)
    implements Comparable<HotKey> {
  private static final Comparator<HotKey> ORDER =
      Comparator.comparing(HotKey::feed)
          .thenComparing(HotKey::dimension)
          .thenComparing(HotKey::name)
          .thenComparing(HotKey::county);

  /** Where it is counted. */
  enum Feed {
    CONSULTATION(AlertKind.HOTSPOT_CONSULTATION),
    SEARCH(AlertKind.HOTSPOT_SEARCH);

    private final AlertKind alert;

    Feed(AlertKind alert) {
      this.alert = alert;
    }

    AlertKind alert() {
      return alert;
    }
  }

  /** By what it is counted. */
  enum Dimension {
    ITEM,
    TOPIC
  }

  /** The key of a slot that {@link #slot()} gave. */
  static HotKey ofSlot(String slot) {
    String[] parts = slot.split("\\|", 4);
    Feed feed =
        AlertKind.valueOf(parts[0]) == AlertKind.HOTSPOT_SEARCH ? Feed.SEARCH : Feed.CONSULTATION;
    return new HotKey(feed, Dimension.valueOf(parts[1]), parts[3], parts[2]);
  }

  String slot() {
    return String.join("|", feed.alert().name(), dimension.name(), county, name);
  }

  @Override
  public int compareTo(HotKey other) {
    return ORDER.compare(this, other);
  }
}
