package io.runonce.measures;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what result sets stand on while nothing tells that it may be another: pages ask some
 * figures each, and to find this out costs as much as to read one from a day table.
 */
public final class Standings {
  /** Remembers nothing. */
  static final Standings ASKED_EACH_TIME = new Standings(Object::new);

  private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

  private final Supplier<?> standpoint;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /**
   * Remembers for as long as this gives something equal.
   *
   * @param standpoint must never give something older than whoever asks for a figure has seen
   */
  public Standings(Supplier<?> standpoint) {
    this.standpoint = standpoint;
  }

  /** What was found, and what held before it was looked for. */
  private record Known(Object standpoint, Standing standing) {}

  /** What stands, or is found now where it cannot be told whether it is another. */
  Standing of(String resultSet, Function<String, Standing> find) {
    Object now;
    try {
      now = standpoint.get();
    } catch (RuntimeException e) {
      LOG.debug("no standpoint, so nothing is remembered", e);
      return find.apply(resultSet);
    }
    Known last = known.get(resultSet);
    if (last != null && last.standpoint().equals(now)) {
      return last.standing();
    }
    Standing found = find.apply(resultSet);
    known.put(resultSet, new Known(now, found));
    return found;
  }
}
