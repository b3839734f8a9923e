package io.runonce.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An alert and its life: raised, perhaps several times, and ended.
 *
 * @param alarm as it was when it was last looked at
 * @param noticedAt when the watch first wrote it
 * @param endedAt null while it goes on
 * @param times how often it was raised
 * @param peak the highest value of this time
 */
record Alert(
    String id, Alarm alarm, Instant noticedAt, @Nullable Instant endedAt, int times, double peak) {
  private static final int ID_BYTES = 16;

  /** The first time. */
  static Alert raise(Alarm alarm, Instant now) {
    return new Alert(idOf(alarm), alarm, now, alarm.endedAt(), 1, alarm.value());
  }

  boolean isOpen() {
    return endedAt == null;
  }

  /** It goes on, or is over: since when it has been so stays. */
  Alert goOn(Alarm newest) {
    Alarm kept =
        new Alarm(
            newest.kind(),
            newest.slot(),
            alarm.anchor(),
            newest.about(),
            alarm.raisedAt(),
            newest.endedAt(),
            newest.value(),
            newest.usual(),
            newest.threshold(),
            newest.dueDate(),
            newest.endedAt() == null ? newest.evidence() : alarm.evidence());
    return new Alert(id, kept, noticedAt, newest.endedAt(), times, Math.max(peak, newest.value()));
  }

  /** It comes again. */
  Alert again(Alarm newest) {
    return new Alert(id, newest, noticedAt, newest.endedAt(), times + 1, newest.value());
  }

  Alert end(Instant now) {
    Instant end = now.isBefore(alarm.raisedAt()) ? alarm.raisedAt() : now;
    return new Alert(id, alarm, noticedAt, end, times, peak);
  }

  /** From what it is about and its anchor alone, so that whoever finds it gives it the same. */
  static String idOf(Alarm alarm) {
    try {
      byte[] text = (alarm.slot() + "\u001f" + alarm.anchor()).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
