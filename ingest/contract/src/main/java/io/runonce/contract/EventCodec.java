package io.runonce.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.function.Predicate;

/**
 * Turns one record of CONTRACT §1 into an event, or into the reason why not: validates, hashes
 * identities, redacts free text, applies defaults. Never throws on a record. One instance a thread.
 */
public final class EventCodec {
  /** Records longer than this are rejected as TOO_LONG, in bytes of UTF-8. */
  public static final int MAX_RECORD_BYTES = 256 * 1024;

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  static {
    READER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(100).maxNumberLength(1000).build());
  }

  private final IdentityHasher hasher;
  private final Clock clock;
  private final Predicate<String> isKnownItem;

  /**
   * A codec under one key.
   *
   * @param clock tells what is in the future
   * @param isKnownItem whether the catalogue has an item code; an unknown one is a warning
   */
  public EventCodec(IdentityHasher hasher, Clock clock, Predicate<String> isKnownItem) {
    this.hasher = hasher;
    this.clock = clock;
    this.isKnownItem = isKnownItem;
  }

  /** Decodes a line of NDJSON or the value of a Kafka record. */
  public Decoded decode(String line) {
    if (isTooLong(line)) {
      return new Decoded.Rejected(
          RejectCode.TOO_LONG, "a record has at most 256 KiB", lengthAndHash(line));
    }
    try (JsonParser parser = READER.createParser(line)) {
      JsonNode record = READER.readTree(parser);
      if (record == null || !record.isObject()) {
        return malformed(line, "expected a JSON object");
      }
      return decode(record);
    } catch (JsonProcessingException e) {
      return malformed(line, e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  /** Decodes a record that an importer has built: an object with the fields of CONTRACT §1. */
  public Decoded decode(JsonNode record) {
    try {
      RecordReader reader = new RecordReader(record, hasher, clock.instant());
      Event event = reader.read();
      EnumSet<Warning> warnings = EnumSet.noneOf(Warning.class);
      if (event.itemCode() != null && !isKnownItem.test(event.itemCode())) {
        warnings.add(Warning.UNKNOWN_ITEM);
      }
      return new Decoded.Accepted(event, warnings);
    } catch (RecordReader.Refusal refusal) {
      return new Decoded.Rejected(
          refusal.code(), refusal.detail(), Redactor.record(record).toString());
    }
  }

  private static boolean isTooLong(String line) {
    if (line.length() <= MAX_RECORD_BYTES / 3) {
      return false;
    }
    return line.getBytes(StandardCharsets.UTF_8).length > MAX_RECORD_BYTES;
  }

  private static Decoded malformed(String line, String why) {
    return new Decoded.Rejected(
        RejectCode.MALFORMED_JSON,
        Redactor.text(why),
        Redactor.unparsed(line, EventCodec::lengthAndHash));
  }

  private static String lengthAndHash(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(Sha256.newDigest().digest(bytes));
    return "length " + bytes.length + ", sha256 " + hash;
  }
}
