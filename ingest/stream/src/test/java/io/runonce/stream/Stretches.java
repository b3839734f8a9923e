package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
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
  record Stretch(long from, long to, long read, long again) {}

  static Stretches of(TestStore store) {
    return of(store.warehouse());
  }

  static Stretches of(Warehouse warehouse) {
    Map<String, List<Stretch>> all = new HashMap<>();
    for (Row row : warehouse.query(Statement.of("SELECT offsets FROM ingest_batch FINAL"))) {
      for (JsonNode span : read(row.string("offsets"))) {
        all.computeIfAbsent(span.path("id").asText(), id -> new ArrayList<>())
            .add(
                new Stretch(
                    span.path("from").asLong(),
                    span.path("to").asLong(),
                    span.path("read").asLong(),
                    span.path("again").asLong()));
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

  /** How many records were read once more. */
  long again() {
    return bySource.values().stream().flatMap(List::stream).mapToLong(Stretch::again).sum();
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
