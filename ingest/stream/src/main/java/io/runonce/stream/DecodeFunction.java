package io.runonce.stream;

import io.runonce.contract.Decoded;
import io.runonce.contract.EventCodec;
import io.runonce.contract.SubjectKeys;
import io.runonce.sources.events.EventMapping;
import io.runonce.sources.events.RecordDecoder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.Preconditions;
import org.jspecify.annotations.Nullable;

/**
 * Validates, hashes and redacts: what leaves here holds no raw identity. Never fails on a record. A
 * row of a mapped file may yield several events, or none where the mapping leaves it out.
 */
final class DecodeFunction extends RichFlatMapFunction<Raw, Landing> {
  private static final long serialVersionUID = 1;

  private final SubjectKeys keys;
  private final FileMapping mapping;
  private final ItemCatalogue.Opener items;
  private final Clock clock;
  private transient @Nullable EventCodec codec;
  private transient @Nullable RecordDecoder messages;
  private transient @Nullable EventMapping rules;
  private transient @Nullable RecordDecoder decoder;
  private transient @Nullable String decoded;

  DecodeFunction(SubjectKeys keys, FileMapping mapping, ItemCatalogue.Opener items, Clock clock) {
    this.keys = keys;
    this.mapping = mapping;
    this.items = items;
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) throws IOException {
    open();
  }

  void open() throws IOException {
    ItemCatalogue catalogue = items.open(clock);
    EventCodec open = new EventCodec(keys.open(), clock, catalogue::contains);
    codec = open;
    messages = RecordDecoder.ofLines(open);
    rules = mapping.load();
  }

  @Override
  public void flatMap(Raw raw, Collector<Landing> out) {
    switch (raw) {
      case Raw.Row(Origin origin, var record) ->
          landings(origin, decoderOf(origin).decode(record), out);
      case Raw.Message(Origin origin, var record) ->
          landings(origin, Preconditions.checkNotNull(messages).decode(record), out);
      case Raw.Broken(Origin origin, var code, var detail) ->
          out.collect(new Landing.Refused(origin, code, detail, ""));
      case Raw.End(Origin origin, FileEnd end) -> out.collect(new Landing.Ended(origin, end));
    }
  }

  /** Records of one file come one after another, so one decoder is kept. */
  private RecordDecoder decoderOf(Origin origin) {
    RecordDecoder fitting = decoder;
    if (fitting == null || !origin.id().equals(decoded)) {
      EventCodec open = Preconditions.checkNotNull(codec);
      fitting = RecordDecoder.forFile(Path.of(origin.name()), open, rules);
      decoder = fitting;
      decoded = origin.id();
    }
    return fitting;
  }

  private static void landings(Origin origin, List<Decoded> all, Collector<Landing> out) {
    Origin from = origin;
    for (Decoded one : all) {
      out.collect(landing(from, one));
      // The bytes of a row count once, however many events it yields.
      from = new Origin(origin.id(), origin.name(), origin.offset(), 0);
    }
  }

  private static Landing landing(Origin origin, Decoded decoded) {
    return switch (decoded) {
      case Decoded.Accepted(var event, var warnings, var hashing) ->
          new Landing.Accepted(origin, event, warnings, hashing);
      case Decoded.Rejected(var code, var detail, var record) ->
          new Landing.Refused(origin, code, detail, record);
    };
  }
}
