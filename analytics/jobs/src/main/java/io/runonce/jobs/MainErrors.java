package io.runonce.jobs;

import io.runonce.warehouse.WarehouseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a process of the jobs ends when it cannot go on: one line on stderr, status 2. */
final class MainErrors {
  private static final Logger LOG = LoggerFactory.getLogger(MainErrors.class);
  private static final int REFUSED = 2;

  private MainErrors() {}

  @SuppressWarnings("SystemOut") // the line is for the person who started the process
  static void guard(Runnable program) {
    try {
      program.run();
    } catch (WarehouseException | IllegalArgumentException e) {
      LOG.debug("refused", e);
      System.err.println("analytics: " + e.getMessage());
      System.exit(REFUSED);
    } catch (RuntimeException e) {
      LOG.error("failed", e);
      System.err.println("analytics: failed, see above: " + oneLine(e));
      System.exit(REFUSED);
    }
  }

  private static String oneLine(RuntimeException fault) {
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse(fault.toString());
  }
}
