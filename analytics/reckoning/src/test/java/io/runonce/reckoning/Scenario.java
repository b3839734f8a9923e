package io.runonce.reckoning;

import io.runonce.contract.Catalogue;
import io.runonce.contract.Decoded;
import io.runonce.contract.Event;
import io.runonce.contract.EventCodec;
import io.runonce.contract.IdentityHasher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A folder with {@code catalogue/}, {@code events.ndjson.gz} and {@code now}. */
record Scenario(Path folder, Catalogue catalogue, List<Event> events, Instant now) {
  private static final byte[] KEY = "a key for tests alone".getBytes(StandardCharsets.UTF_8);

  static Scenario read(Path folder) throws IOException {
    Instant now = OffsetDateTime.parse(Files.readString(folder.resolve("now")).strip()).toInstant();
    return new Scenario(
        folder,
        CatalogueFolder.read(folder.resolve("catalogue")),
        events(folder.resolve("events.ndjson.gz")),
        now);
  }

  private static List<Event> events(Path file) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2099-01-01T00:00:00Z"), ZoneOffset.UTC);
    EventCodec codec = new EventCodec(new IdentityHasher(KEY), clock, item -> true);
    List<Event> events = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (codec.decode(line) instanceof Decoded.Accepted accepted) {
          events.add(accepted.event());
        }
      }
    }
    return events;
  }

  /** The folder of shared data of that name beside the project, where there is one. */
  static Optional<Path> beside(String name) {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path shared = up.resolveSibling("shared").resolve("data").resolve(name);
      if (Files.isDirectory(shared)) {
        return Optional.of(shared);
      }
    }
    return Optional.empty();
  }

  Reckoning reckon() {
    return new Reckoner(catalogue, Settings.DEFAULT, now).reckon(events);
  }
}
