package io.runonce.stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runonce.stream.Novelty.SpanTally;
import java.util.List;
import java.util.Map;

/**
 * What the ledger's {@code offsets} say of a batch, as JSON: an object a span with its tally. The
 * figures of an import are the sum over these, so they survive whatever happens to the job.
 */
final class LedgerNote {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LedgerNote() {}

  static String write(List<SpanTally> spans) {
    ArrayNode note = JSON.createArrayNode();
    spans.forEach(spanTally -> note.add(object(spanTally.span(), spanTally.tally())));
    return note.toString();
  }

  private static ObjectNode object(Span span, Tally tally) {
    ObjectNode object = tallyObject(tally);
    object.put("id", span.id()).put("name", span.name());
    if (span.again()) {
      object.put("again", span.records());
    }
    object.put("from", span.from()).put("to", span.to()).put("bytes", span.bytes());
    return object;
  }

  /** The tally alone, as the import prints it. */
  static ObjectNode tallyObject(Tally tally) {
    ObjectNode object = JSON.createObjectNode();
    object.put("read", tally.read()).put("landed", tally.landed());
    object.put("repeated", tally.repeated()).put("corrected", tally.corrected());
    object.set("rejected", counts(tally.rejected()));
    object.set("warnings", counts(tally.warnings()));
    return object;
  }

  private static ObjectNode counts(Map<String, Long> counts) {
    ObjectNode object = JSON.createObjectNode();
    counts.forEach(object::put);
    return object;
  }
}
