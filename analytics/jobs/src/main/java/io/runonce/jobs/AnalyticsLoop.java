package io.runonce.jobs;

import io.runonce.jobs.Requests.Request;
import io.runonce.jobs.Requests.State;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn of the long-lived process: what was asked for, then what has changed. */
final class AnalyticsLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(AnalyticsLoop.class);

  private final Warehouse warehouse;
  private final ReckonActions actions;
  private final Requests requests;
  private String lastFault = "";

  AnalyticsLoop(Warehouse warehouse, ReckonActions actions, Clock clock) {
    this.warehouse = warehouse;
    this.actions = actions;
    this.requests = new Requests(warehouse, clock);
  }

  /** Never throws: the next turn tries again. A fault that stays is said once. */
  @Override
  public void run() {
    try {
      for (Request request : requests.open()) {
        serve(request);
      }
      if (actions.hasWork(warehouse)) {
        LOG.info("reckoned {}", actions.reckonChanged().execute());
      }
      lastFault = "";
    } catch (WarehouseException e) {
      say(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      say("reckoning failed, and is tried again: " + e, e);
    }
  }

  private void say(String fault, RuntimeException cause) {
    if (!fault.equals(lastFault)) {
      LOG.error(fault, cause);
      lastFault = fault;
    }
  }

  private void serve(Request request) {
    try {
      requests.answer(request, State.DONE, Summaries.json(actions.serve(request)));
    } catch (RuntimeException e) {
      requests.answer(request, State.FAILED, String.valueOf(e.getMessage()));
      throw e;
    }
  }
}
