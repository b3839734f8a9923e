package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By source, the stretches that the ledger says were landed. */
record Stretches(Map<String, List<Stretch>> bySource) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** From one offset to another, both in, with how many records were read there. */
  record Stretch(long from, long to, long read) {}

  static Stretches of(TestStore store) {
    Map<String, List<Stretch>> all = new HashMap<>();
    for (Row row :
        store.warehouse().query(Statement.of("SELECT offsets FROM ingest_batch FINAL"))) {
      for (JsonNode span : read(row.string("offsets"))) {
        all.computeIfAbsent(span.path("id").asText(), id -> new ArrayList<>())
            .add(
                new Stretch(
                    span.path("from").asLong(),
                    span.path("to").asLong(),
                    span.path("read").asLong()));
      }
    }
    return new Stretches(all);
  }

  private static JsonNode read(String note) {
    try {
      return JSON.readTree(note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every record that a topic holds is in a stretch, and all together count each of them once. */
  void assertCover(Map<String, List<Long>> committed) {
    committed.forEach((partition, offsets) -> {
      List<Stretch> stretches = bySource.getOrDefault(partition, List.of());
      assertThat(offsets)
          .as("offsets of %s in %s", partition, stretches)
          .allMatch(
              offset -> stretches.stream().anyMatch(s -> s.from() <= offset && offset <= s.to()));
      assertThat(stretches.stream().mapToLong(Stretch::read).sum())
          .as("records of %s read", partition)
          .isEqualTo(offsets.size());
    });
  }
}
