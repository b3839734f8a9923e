package io.runonce.sources.events;

import io.runonce.contract.EventCodec;
import io.runonce.contract.RejectCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The value of a message: one record without a file around it. */
final class Message {
  private Message() {}

  static RawRecord read(long offset, byte @Nullable [] value) {
    if (value == null) {
      return unreadable(
          offset, new byte[0], RejectCode.MALFORMED_JSON, "a message without a value");
    }
    if (value.length > EventCodec.MAX_RECORD_BYTES) {
      return unreadable(offset, value, RejectCode.TOO_LONG, "a record has at most 256 KiB");
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(value);
      return new RawRecord.Text(
          offset, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return unreadable(offset, value, RejectCode.MALFORMED_JSON, "is not UTF-8");
    }
  }

  private static RawRecord unreadable(long offset, byte[] value, RejectCode code, String why) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(value, 0, value.length);
    return fingerprint.unreadable(offset, code, why);
  }
}
