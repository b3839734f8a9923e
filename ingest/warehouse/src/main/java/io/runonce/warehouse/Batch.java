package io.runonce.warehouse;

import java.util.List;

/**
 * A sealed batch, ready to be committed once.
 *
 * @param job who landed it
 * @param rows of {@code events}
 * @param events a Native block as {@link EventRows} writes it
 * @param rejected rows of {@code rejects}
 * @param rejects RowBinary as {@link RejectRows} writes it
 * @param offsets what of the sources it covers, as the job writes it
 * @param spans the same a stretch each, and what became of it
 * @param course how its landing has gone so far
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes that are handed on, never compared
public record Batch(
    BatchToken token,
    String job,
    int rows,
    byte[] events,
    int rejected,
    byte[] rejects,
    String offsets,
    List<BatchSpan> spans,
    BatchCourse course) {
  public Batch {
    spans = List.copyOf(spans);
  }

  /** A batch of whose sources nothing more is told. */
  public Batch(
      BatchToken token,
      String job,
      int rows,
      byte[] events,
      int rejected,
      byte[] rejects,
      String offsets) {
    this(token, job, rows, events, rejected, rejects, offsets, List.of(), BatchCourse.UNKNOWN);
  }

  public static Batch of(String job, EventRows events, RejectRows rejects, String offsets) {
    return new Batch(
        events.token(),
        job,
        events.rows(),
        events.toBytes(),
        rejects.rows(),
        rejects.toBytes(),
        offsets);
  }
}
