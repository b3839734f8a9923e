package io.runonce.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Turns one record of CONTRACT §1 into an event, or into the reason why not: validates, hashes
 * identities, redacts free text, applies defaults. Never throws on a record. One instance a thread.
 */
public final class EventCodec {
  /** Records longer than this are rejected as TOO_LONG, in bytes of UTF-8. */
  public static final int MAX_RECORD_BYTES = 256 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxNestingDepth(100).maxNumberLength(1000).build();
  private static final ObjectReader READER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .reader();

  private final IdentityKeys keys;
  private final IdentityHasher hasher;
  private final Clock clock;
  private final Predicate<String> isKnownItem;
  private final CanonicalJson canonical = new CanonicalJson();

  /**
   * A codec under one key.
   *
   * @param clock tells what is in the future
   * @param isKnownItem whether the catalogue has an item code; an unknown one is a warning
   */
  public EventCodec(IdentityHasher hasher, Clock clock, Predicate<String> isKnownItem) {
    this(IdentityKeys.of(hasher), clock, isKnownItem);
  }

  /** The same while the key may be under change. */
  public EventCodec(IdentityKeys keys, Clock clock, Predicate<String> isKnownItem) {
    this.keys = keys;
    this.hasher = keys.current();
    this.clock = clock;
    this.isKnownItem = isKnownItem;
  }

  /** Decodes a line of NDJSON or the value of a Kafka record; a byte order mark is passed over. */
  public Decoded decode(String line) {
    if (isTooLong(line)) {
      return tooLong(line);
    }
    boolean marked = !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK;
    String json = marked ? line.substring(1) : line;
    try (JsonParser parser = READER.createParser(json)) {
      JsonNode record = READER.readTree(parser);
      if (record == null || !record.isObject()) {
        return malformed(line, "expected a JSON object");
      }
      return decoded(record);
    } catch (JsonProcessingException e) {
      // The parser's own words repeat what it stumbled over, which may be an identity.
      long at = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
      return malformed(line, "no JSON object of the contract" + (at < 0 ? "" : ", see " + at));
    } catch (NumberFormatException e) {
      // Jackson lets this one through for an exponent of more than ten digits.
      return malformed(line, "a number beyond what a double holds");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  /** Decodes a record that an importer has built: an object with the fields of CONTRACT §1. */
  public Decoded decode(JsonNode record) {
    if (!record.isObject()) {
      JsonNode redacted = new RecordRedactor(hasher).rejected(record);
      return malformed(JsonText.of(redacted), "expected a JSON object");
    }
    return decoded(record);
  }

  private Decoded decoded(JsonNode record) {
    try {
      long contentHash = canonical.hash(record);
      if (canonical.length() > MAX_RECORD_BYTES) {
        return tooLong(JsonText.of(record));
      }
      RecordReader reader = new RecordReader(record, keys, clock.instant());
      Event event = reader.read(contentHash);
      boolean isKnown = event.itemCode() == null || isKnownItem.test(event.itemCode());
      Set<Warning> warnings = isKnown ? Set.of() : EnumSet.of(Warning.UNKNOWN_ITEM);
      return new Decoded.Accepted(event, warnings, reader.hashing());
    } catch (Refusal refusal) {
      JsonNode redacted = new RecordRedactor(hasher).rejected(record);
      return new Decoded.Rejected(refusal.code(), refusal.detail(), JsonText.of(redacted));
    }
  }

  private static boolean isTooLong(String line) {
    if (line.length() <= MAX_RECORD_BYTES / 3) {
      return false;
    }
    return line.getBytes(StandardCharsets.UTF_8).length > MAX_RECORD_BYTES;
  }

  private Decoded tooLong(String line) {
    return new Decoded.Rejected(
        RejectCode.TOO_LONG, "a record has at most 256 KiB", hasher.fingerprint(line));
  }

  private Decoded malformed(String line, String why) {
    return new Decoded.Rejected(RejectCode.MALFORMED_JSON, why, BrokenLine.masked(line, hasher));
  }
}
