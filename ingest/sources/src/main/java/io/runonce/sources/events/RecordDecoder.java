package io.runonce.sources.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runonce.contract.Decoded;
import io.runonce.contract.EventCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a raw record into what becomes of it: one event or reject for a record of the contract, as
 * many as the mapping says for a row of another layout. Never throws on a record. One a thread.
 */
public final class RecordDecoder {
  private static final ObjectReader JSON = new JsonMapper().reader();

  private final Function<String, List<Decoded>> decode;

  private RecordDecoder(Function<String, List<Decoded>> decode) {
    this.decode = decode;
  }

  /** For lines of NDJSON, and for the values of Kafka records. */
  public static RecordDecoder ofLines(EventCodec codec) {
    return new RecordDecoder(line -> List.of(codec.decode(line)));
  }

  /** For rows of a CSV with the contract's own headers. */
  public static RecordDecoder ofRows(EventCodec codec) {
    return new RecordDecoder(text -> List.of(codec.decode(ContractRow.toRecord(row(text)))));
  }

  /** For rows of another layout. */
  public static RecordDecoder mapped(EventCodec codec, EventMapping mapping) {
    RowMapper mapper = new RowMapper(mapping);
    return new RecordDecoder(
        text -> mapper.records(row(text)).stream().map(codec::decode).toList());
  }

  /** The one that fits a file's name and the mapping that came with it, if any. */
  public static RecordDecoder forFile(Path file, EventCodec codec, @Nullable EventMapping mapping) {
    if (mapping != null) {
      return mapped(codec, mapping);
    }
    return EventFileReader.hasLines(file) ? ofLines(codec) : ofRows(codec);
  }

  /** Empty only if the mapping's conditions leave the row out. */
  public List<Decoded> decode(RawRecord record) {
    return switch (record) {
      case RawRecord.Text text -> decode.apply(text.text());
      case RawRecord.Unreadable unreadable -> List.of(rejected(unreadable));
    };
  }

  /** The cursor wrote it, so it is an object. */
  private static ObjectNode row(String text) {
    try {
      JsonNode row = JSON.readTree(text);
      return (ObjectNode) row;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a cursor gave a row that is no JSON", e);
    }
  }

  private static Decoded rejected(RawRecord.Unreadable record) {
    String kept = "length " + record.length() + ", sha256 " + record.sha256();
    return new Decoded.Rejected(record.code(), record.detail(), kept);
  }
}
