package io.runonce.warehouse;

/**
 * A sealed batch, ready to be committed once.
 *
 * @param job who landed it
 * @param rows of {@code events}
 * @param events a Native block as {@link EventRows} writes it
 * @param rejected rows of {@code rejects}
 * @param rejects RowBinary as {@link RejectRows} writes it
 * @param offsets what of the sources it covers, as the job writes it
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes that are handed on, never compared
public record Batch(
    BatchToken token,
    String job,
    int rows,
    byte[] events,
    int rejected,
    byte[] rejects,
    String offsets) {

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
