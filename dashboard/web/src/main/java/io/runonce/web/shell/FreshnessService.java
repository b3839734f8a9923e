package io.runonce.web.shell;

import io.runonce.warehouse.Statement;
import io.runonce.web.data.DataHealthService;
import io.runonce.web.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells how new the pages are. Every page asks, every few seconds: nothing here reads events. */
@Service
public class FreshnessService {
  private static final Statement RECKONED =
      Statement.of(
          """
          SELECT if(count() = 0, NULL, max(finished_at)) AS reckoned
          FROM reckon_run FINAL WHERE result_set = ''
          """);

  private final DataHealthService health;
  private final Store store;

  FreshnessService(DataHealthService health, Store store) {
    this.health = health;
    this.store = store;
  }

  /** What is known now. */
  public Freshness now() {
    List<Boolean> silences = health.silences();
    int late = (int) silences.stream().filter(silent -> silent).count();
    Optional<Instant> reckoned =
        store
            .first(RECKONED, row -> Optional.ofNullable(row.instantOrNull("reckoned")))
            .flatMap(at -> at);
    return new Freshness(reckoned.orElse(null), silences.size(), late);
  }
}
