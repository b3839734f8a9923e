package io.runonce.sources.events;

import io.runonce.contract.EventCodec;
import io.runonce.contract.IdentityHasher;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A codec with a fixed clock and a key of no worth. */
final class Codecs {
  private Codecs() {}

  static EventCodec codec() {
    byte[] key = "a key for tests only".getBytes(StandardCharsets.UTF_8);
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
    return new EventCodec(new IdentityHasher(key), clock, item -> true);
  }
}
