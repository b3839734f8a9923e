package io.runonce.watch;

import io.runonce.watch.HotKey.Dimension;
import io.runonce.watch.HotKey.Feed;
import java.util.ArrayList;
import java.util.List;

/**
 * A consultation, or a search of one person.
 *
 * @param id of the event, in hex
 * @param topic the topic, or the keyword
 */
record Asked(
    Feed feed,
    String id,
    long minute,
    String county,
    String department,
    String item,
    String topic) {
  /** What it counts for; a topic that only repeats the item's code is no topic of its own. */
  List<HotKey> keys() {
    List<HotKey> keys = new ArrayList<>();
    if (!item.isEmpty()) {
      keys.add(new HotKey(feed, Dimension.ITEM, item, county));
    }
    if (!topic.isEmpty() && !topic.equals(item)) {
      keys.add(new HotKey(feed, Dimension.TOPIC, topic, county));
    }
    return keys;
  }
}
