package io.runonce.web.ingest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was landed in a window, by the ledger: {@code read = landed + repeated + rejected}.
 *
 * @param last when the newest batch of all was landed; null if there never was one
 * @param steps every step of the window, the empty ones too
 * @param whole the window as one step
 * @param topics how far they are behind by now; null if none was ever read
 */
public record IngestLoad(
    @Nullable Instant last,
    List<Step> steps,
    Step whole,
    List<Code> codes,
    List<Feed> feeds,
    @Nullable Backlog topics) {
  public IngestLoad {
    steps = List.copyOf(steps);
    codes = List.copyOf(codes);
    feeds = List.copyOf(feeds);
  }

  /**
   * What was landed from a moment on.
   *
   * @param size median of records a batch
   * @param took from a complete checkpoint to the ledger's row, ms
   * @param waited for a warehouse that was away, ms in all
   * @param lag from the source's writing to the ledger's row, ms, by each batch's newest event
   */
  public record Step(
      Instant at,
      long read,
      long landed,
      long repeated,
      long corrected,
      long rejected,
      long batches,
      @Nullable Double size,
      Spread took,
      long waited,
      Spread lag) {
    static Step empty(Instant at) {
      return new Step(at, 0, 0, 0, 0, 0, 0, null, Spread.NONE, 0, Spread.NONE);
    }
  }

  /** The middle and the slowest hundredth; nulls where nothing was measured. */
  public record Spread(@Nullable Double median, @Nullable Double slow) {
    static final Spread NONE = new Spread(null, null);
  }

  /** Records that were refused, by what was wrong with them. */
  public record Code(String code, long records, Instant newest) {}

  /** A file or a partition. */
  public record Feed(
      String name,
      boolean imported,
      long read,
      long landed,
      long repeated,
      long rejected,
      Instant newest) {}
}
