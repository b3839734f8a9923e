package io.runonce.cli;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.Catalogue;
import io.runonce.contract.Decoded;
import io.runonce.contract.Event;
import io.runonce.contract.EventCodec;
import io.runonce.contract.IdentityHasher;
import io.runonce.reckoning.CaseOutcome;
import io.runonce.reckoning.Reckoner;
import io.runonce.reckoning.Settings;
import io.runonce.sources.catalogue.CatalogueReader;
import io.runonce.sources.catalogue.CatalogueReading;
import io.runonce.sources.simulator.CaseTruth;
import io.runonce.sources.simulator.Flaws;
import io.runonce.sources.simulator.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A simulated district reckoned in memory, each case beside what really happened in it. */
final class TruthRun {
  /** The first date that is not part of the past; all years up to it have their notice. */
  static final LocalDate END = LocalDate.of(2026, 11, 24);

  private static final Instant NOW = BusinessZone.startOf(END);
  private static final byte[] KEY = "nobody real is simulated".getBytes(StandardCharsets.US_ASCII);

  /** A case as reckoned and as it was. */
  record Judged(CaseTruth truth, CaseOutcome outcome) {
    boolean closed() {
      return truth.closed() && outcome.moments().isClosed();
    }
  }

  private final long seed;
  private final long scale;
  private final Catalogue catalogue;

  private TruthRun(long seed, long scale, Catalogue catalogue) {
    this.seed = seed;
    this.scale = scale;
    this.catalogue = catalogue;
  }

  /**
   * Districts of one seed and scale.
   *
   * @param folder takes their catalogue
   */
  static TruthRun in(Path folder, long seed, long scale) throws IOException {
    simulator(seed, scale, Flaws.NONE).writeCatalogue(folder);
    return switch (CatalogueReader.read(folder)) {
      case CatalogueReading.Loaded loaded -> new TruthRun(seed, scale, loaded.catalogue());
      case CatalogueReading.Refused refused ->
          throw new IllegalStateException("the simulator's catalogue: " + refused.errors());
    };
  }

  /** Every case that left an event by the end. */
  List<Judged> with(Flaws flaws) {
    List<Event> events = new ArrayList<>();
    EventCodec codec =
        new EventCodec(new IdentityHasher(KEY), Clock.fixed(NOW, ZoneOffset.UTC), item -> true);
    List<CaseTruth> truths =
        simulator(seed, scale, flaws).tell(line -> events.add(event(codec.decode(line))));
    Map<String, CaseOutcome> outcomes = new HashMap<>();
    new Reckoner(catalogue, Settings.DEFAULT, NOW)
        .reckon(events)
        .outcomes()
        .forEach(outcome -> outcomes.put(outcome.identity().caseNo(), outcome));
    List<Judged> judged = new ArrayList<>();
    for (CaseTruth truth : truths) {
      CaseOutcome outcome = outcomes.get(truth.caseNo());
      if (outcome != null) {
        judged.add(new Judged(truth, outcome));
      }
    }
    return judged;
  }

  private static Event event(Decoded decoded) {
    return switch (decoded) {
      case Decoded.Accepted accepted -> accepted.event();
      case Decoded.Rejected rejected ->
          throw new IllegalStateException("the simulator's own record: " + rejected.detail());
    };
  }

  private static Simulator simulator(long seed, long scale, Flaws flaws) {
    return Simulator.builder().seed(seed).scale(scale).end(END).flaws(flaws).build();
  }
}
