package io.runonce.web.live;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tells what reckoned figures depend on, from small tables: a page that asks this need not read its
 * figures again while it is the same.
 */
@Service
public class Standpoints {
  private static final Statement NOW =
      Statement.of(
          """
          SELECT (SELECT if(count() = 0, NULL, max(written_at)) FROM reckon_run) AS reckoned,
                 (SELECT max(run) FROM reckon_run WHERE state = 'DONE') AS done,
                 (SELECT count() FROM day_state) AS days,
                 (SELECT max(catalogue) FROM catalogue_import) AS catalogue,
                 (SELECT count() FROM target) AS targets
          """);

  private final Store store;
  private final LastKnown lastKnown;
  private final Clock clock;

  Standpoints(Store store, LastKnown lastKnown, Clock clock) {
    this.store = store;
    this.lastKnown = lastKnown;
    this.clock = clock;
  }

  /**
   * What figures stand on.
   *
   * @param reckoned when a run last said anything
   * @param done the last run that was done, whatever its clock said
   * @param days how often anything was said of the day tables
   * @param catalogue the import in force
   * @param targets how many revisions of targets there are
   * @param today the date
   */
  private record Standpoint(
      @Nullable Instant reckoned,
      long done,
      long days,
      long catalogue,
      long targets,
      LocalDate today) {}

  /**
   * Equal as long as no figure of the reckoning, target or name can have changed.
   *
   * @throws RuntimeException if the warehouse does not answer: an old one would make figures look
   *     new
   */
  public Object now() {
    return lastKnown.common("standpoint", this::read).fresh();
  }

  private Standpoint read() {
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    return store.first(NOW, row -> standpoint(row, today)).orElseThrow();
  }

  private static Standpoint standpoint(Row row, LocalDate today) {
    return new Standpoint(
        row.instantOrNull("reckoned"),
        row.number("done"),
        row.number("days"),
        row.number("catalogue"),
        row.number("targets"),
        today);
  }
}
