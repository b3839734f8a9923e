package io.runonce.stream;

import io.runonce.contract.Decoded;
import io.runonce.contract.EventCodec;
import io.runonce.contract.IdentityHasher;
import java.time.Clock;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.util.Preconditions;
import org.jspecify.annotations.Nullable;

/**
 * Validates, hashes and redacts: what leaves here holds no raw identity. Never fails on a record.
 */
final class DecodeFunction extends RichMapFunction<Raw, Landing> {
  private static final long serialVersionUID = 1;

  private final SubjectKey key;
  private final ItemCatalogue.Opener items;
  private final Clock clock;
  private transient @Nullable EventCodec codec;

  DecodeFunction(SubjectKey key, ItemCatalogue.Opener items, Clock clock) {
    this.key = key;
    this.items = items;
    this.clock = clock;
  }

  /** One that is open already, for use outside a job. */
  static DecodeFunction with(EventCodec codec, SubjectKey key, Clock clock) {
    DecodeFunction decode = new DecodeFunction(key, c -> new ItemCatalogue(Set::of, c), clock);
    decode.codec = codec;
    return decode;
  }

  @Override
  public void open(OpenContext context) {
    ItemCatalogue catalogue = items.open(clock);
    codec = new EventCodec(new IdentityHasher(key.bytes()), clock, catalogue::contains);
  }

  @Override
  public Landing map(Raw raw) {
    EventCodec decoder = Preconditions.checkNotNull(codec);
    return switch (raw) {
      case Raw.Text(Origin origin, var json) -> landing(origin, decoder.decode(json));
      case Raw.Parsed(Origin origin, var json) -> landing(origin, decoder.decode(json));
      case Raw.Unreadable(Origin origin, var code, var detail, var kept) ->
          new Landing.Refused(origin, code, detail, kept);
      case Raw.End(Origin origin, FileEnd end) -> new Landing.Ended(origin, end);
    };
  }

  private static Landing landing(Origin origin, Decoded decoded) {
    return switch (decoded) {
      case Decoded.Accepted(var event, var warnings) ->
          new Landing.Accepted(origin, event, warnings);
      case Decoded.Rejected(var code, var detail, var record) ->
          new Landing.Refused(origin, code, detail, record);
    };
  }
}
