package io.runonce.jobs;

import io.runonce.jobs.Requests.Request;
import io.runonce.jobs.Requests.State;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn of the long-lived process: what was asked for, then what has changed. */
final class AnalyticsLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(AnalyticsLoop.class);

  private final Warehouse warehouse;
  private final ReckonActions actions;
  private final Work work;
  private final Clock clock;
  private final Requests requests;
  private String lastFault = "";
  private boolean isPrepared;
  private boolean areRulesKnown;

  /** When time alone will have changed something; null until it is asked for again. */
  private @Nullable Instant due;

  AnalyticsLoop(Warehouse warehouse, ReckonActions actions, Clock clock) {
    this.warehouse = warehouse;
    this.actions = actions;
    this.work = new Work(warehouse);
    this.clock = clock;
    this.requests = new Requests(warehouse, clock);
  }

  /** Never throws: the next turn tries again. A fault that stays is said once. */
  @Override
  public void run() {
    try {
      for (Request request : requests.open()) {
        serve(request);
      }
      if (work.hasCatalogue()) {
        if (hasWork()) {
          due = null;
          LOG.info("reckoned {}", actions.reckonChanged().execute());
        } else if (!isPrepared) {
          actions.prepare(warehouse);
        }
        isPrepared = true;
      }
      lastFault = "";
    } catch (WarehouseException e) {
      say(String.valueOf(e.getMessage()), null);
    } catch (Exception e) { // Spark throws what it does not declare.
      say("reckoning failed, and is tried again: " + e, e);
    }
  }

  private boolean hasWork() {
    Instant known = due;
    if (known == null) {
      known = hasNewRules() ? Instant.MIN : work.nextChange().orElse(Instant.MAX);
      due = known;
    }
    return work.hasNewBatch() || work.hasNewCatalogue() || !known.isAfter(clock.instant());
  }

  /** Asked until the answer is no: the rules of a process stay what they are. */
  private boolean hasNewRules() {
    areRulesKnown = areRulesKnown || !work.hasNewRules();
    return !areRulesKnown;
  }

  private void say(String fault, @Nullable Exception cause) {
    if (!fault.equals(lastFault)) {
      LOG.error(fault, cause);
      lastFault = fault;
    }
  }

  private void serve(Request request) {
    try {
      requests.answer(request, State.DONE, Summaries.json(actions.serve(request)));
    } catch (Exception e) {
      requests.answer(request, State.FAILED, String.valueOf(e.getMessage()));
      throw e;
    }
  }
}
