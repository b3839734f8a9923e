package io.runonce.jobs;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.runonce.contract.Catalogue;
import io.runonce.contract.Decoded;
import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.EventCodec;
import io.runonce.contract.EventType;
import io.runonce.contract.IdentityHasher;
import io.runonce.sources.catalogue.CatalogueReader;
import io.runonce.sources.catalogue.CatalogueReading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The made scenario beside the project: events, catalogue, now, and what should come out. */
record Conformance(Path folder, Catalogue catalogue, List<Event> events, Instant now) {
  private static final byte[] KEY = "a key for tests alone".getBytes(StandardCharsets.UTF_8);

  /** Empty where the shared folder is not beside the project. */
  static Optional<Conformance> find() throws IOException {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path shared = up.resolveSibling("shared").resolve("data").resolve("conformance");
      if (Files.isDirectory(shared)) {
        return Optional.of(read(shared));
      }
    }
    return Optional.empty();
  }

  /** The same; the test is skipped where it is not there. */
  static Conformance require() throws IOException {
    Optional<Conformance> found = find();
    assumeThat(found).as("the folder ../shared/data/conformance").isPresent();
    return found.orElseThrow();
  }

  static Conformance read(Path folder) throws IOException {
    Instant now = OffsetDateTime.parse(Files.readString(folder.resolve("now")).strip()).toInstant();
    return new Conformance(
        folder,
        catalogue(folder.resolve("catalogue")),
        withCalls(events(folder.resolve("events.ndjson.gz"))),
        now);
  }

  /**
   * The scenario calls nobody. Here a third of the tickets are called, twice and once before they
   * were taken; nobody's presence is told by it, so that nothing else may change.
   */
  private static List<Event> withCalls(List<Event> events) {
    List<Event> all = new ArrayList<>(events);
    for (Event taken : events) {
      if (taken.type() == EventType.TICKET_TAKEN && Math.floorMod(taken.id().hashCode(), 3) == 0) {
        for (int minutes : new int[] {-2, 7, 9}) {
          all.add(
              Event.builder(
                      "calls",
                      taken.id() + "/" + minutes,
                      EventType.TICKET_CALLED,
                      taken.time().plus(Duration.ofMinutes(minutes)))
                  .regionCode(taken.regionCode())
                  .locationId(taken.locationId())
                  .onSite(false)
                  .details(Details.builder().ticketNo(taken.details().ticketNo()).build())
                  .build());
        }
      }
    }
    return all;
  }

  static Catalogue catalogue(Path folder) {
    return switch (CatalogueReader.read(folder)) {
      case CatalogueReading.Loaded loaded -> loaded.catalogue();
      case CatalogueReading.Refused refused ->
          throw new IllegalStateException(refused.errors().toString());
    };
  }

  static List<Event> events(Path file) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2099-01-01T00:00:00Z"), ZoneOffset.UTC);
    EventCodec codec = new EventCodec(new IdentityHasher(KEY), clock, item -> true);
    List<Event> events = new ArrayList<>();
    try (InputStream raw = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (codec.decode(line) instanceof Decoded.Accepted accepted) {
          events.add(accepted.event());
        }
      }
    }
    return events;
  }

  /** The rows of a file without quotes, by its first column. */
  Map<String, Map<String, String>> expected(String file) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8);
    String[] header = lines.getFirst().split(",", -1);
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.put(cells[0], row);
    }
    return rows;
  }
}
