package io.runonce.jobs;

import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which keys belong together in the store, kept from run to run: a batch adds to it, and nothing
 * ever comes apart until all is reckoned. A process that runs once reads it once.
 */
final class Kinship {
  private final Set<String> known = new HashSet<>();
  private @Nullable Components components;

  /** Reads all anew. */
  Components ofAll(Warehouse warehouse) {
    List<String> tokens = tokens(warehouse);
    Components read = new Components();
    read(warehouse, ReckonSql.links(), read);
    components = read;
    known.clear();
    known.addAll(tokens);
    return read;
  }

  /** Reads what has landed since, or all where nothing was read yet. */
  Components upToDate(Warehouse warehouse) {
    Components kept = components;
    if (kept == null) {
      return ofAll(warehouse);
    }
    List<String> tokens =
        tokens(warehouse).stream().filter(token -> !known.contains(token)).toList();
    if (!tokens.isEmpty()) {
      read(warehouse, ReckonSql.linksOf(tokens), kept);
      known.addAll(tokens);
    }
    return kept;
  }

  private static List<String> tokens(Warehouse warehouse) {
    return warehouse
        .query(Statement.of("SELECT lower(hex(token)) AS token FROM ingest_batch"))
        .stream()
        .map(row -> row.string("token"))
        .toList();
  }

  private static void read(Warehouse warehouse, String links, Components into) {
    try (RowCursor<Boolean> rows =
        warehouse.read(
            Statement.of(links),
            in -> {
              into.add(in.int64(), in.int64(), in.int64(), in.int64(), in.int64(), in.bool());
              return true;
            })) {
      rows.forEachRemaining(row -> {});
    }
  }
}
