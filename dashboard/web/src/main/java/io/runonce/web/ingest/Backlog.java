package io.runonce.web.ingest;

import io.runonce.warehouse.PartitionBacklog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the topics are behind, as ingest saw it last.
 *
 * @param seenAt when that was
 * @param stale whether that is too long ago for it to be told as if it were so now
 */
public record Backlog(Instant seenAt, boolean stale, List<Part> parts) {
  /** Ingest looks four times a minute. */
  private static final Duration FRESH = Duration.ofMinutes(2);

  public Backlog {
    parts = List.copyOf(parts);
  }

  /** What is known of a partition. */
  public enum State {
    KNOWN,
    /** The broker does not answer, or refuses us. */
    BROKER,
    /** It ends before what the ledger has: the topic was made anew. */
    MADE_ANEW
  }

  /**
   * A partition.
   *
   * @param waiting records that are not landed yet, at most; null if not known
   * @param waited for how long the oldest of them has waited, ms; null if none does or not known
   * @param detail what stands in the way, in the words of the log; empty for nothing
   */
  public record Part(
      String name, State state, @Nullable Long waiting, @Nullable Double waited, String detail) {}

  /** Null where no topic was ever read. */
  static @Nullable Backlog of(List<PartitionBacklog> seen, Instant now) {
    if (seen.isEmpty()) {
      return null;
    }
    Instant at = seen.getFirst().seenAt();
    List<Part> parts = new ArrayList<>();
    for (PartitionBacklog each : seen) {
      Instant since = each.since();
      Double waited =
          since == null ? null : Math.max(0.0, (double) Duration.between(since, at).toMillis());
      parts.add(new Part(each.name(), state(each), each.waiting(), waited, each.detail()));
    }
    return new Backlog(at, Duration.between(at, now).compareTo(FRESH) > 0, parts);
  }

  private static State state(PartitionBacklog seen) {
    return switch (seen.state()) {
      case KNOWN -> State.KNOWN;
      case BROKER -> State.BROKER;
      case MADE_ANEW -> State.MADE_ANEW;
    };
  }

  /** Records that wait in all; null if one partition is not known, or nobody has looked lately. */
  public @Nullable Long waiting() {
    long sum = 0;
    for (Part part : parts) {
      Long waiting = part.waiting();
      if (waiting == null || stale) {
        return null;
      }
      sum += waiting;
    }
    return sum;
  }

  /** For how long the oldest of all has waited, ms; null if none does or not known. */
  public @Nullable Double waited() {
    Double longest = null;
    for (Part part : parts) {
      Double waited = part.waited();
      if (waited != null && (longest == null || waited > longest)) {
        longest = waited;
      }
    }
    return longest;
  }
}
