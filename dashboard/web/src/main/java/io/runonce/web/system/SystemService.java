package io.runonce.web.system;

import static java.time.temporal.ChronoUnit.MINUTES;

import io.runonce.warehouse.Statement;
import io.runonce.warehouse.WarehouseConfig;
import io.runonce.warehouse.WarehouseException;
import io.runonce.web.settings.WebSettings;
import io.runonce.web.store.Store;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Tells how the dashboard runs; no credential is in it. */
@Service
public class SystemService {
  private static final Logger LOG = LoggerFactory.getLogger(SystemService.class);
  private static final long MEBIBYTE = 1L << 20;

  private final WebSettings settings;
  private final Store store;

  SystemService(WebSettings settings, Store store) {
    this.settings = settings;
    this.store = store;
  }

  /** How it runs now. */
  public SystemState now() {
    WarehouseConfig config = config();
    Runtime runtime = Runtime.getRuntime();
    return new SystemState(
        config == null ? null : config.url(),
        config == null ? null : config.database(),
        answers(),
        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()).truncatedTo(MINUTES),
        Runtime.version().toString(),
        (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE,
        runtime.maxMemory() / MEBIBYTE,
        settings.idle(),
        settings.address() + ":" + settings.port(),
        settings.demo());
  }

  private @Nullable WarehouseConfig config() {
    try {
      return WarehouseConfig.load(settings.environment(), settings.data());
    } catch (WarehouseException e) {
      LOG.debug("the warehouse's address is not known yet", e);
      return null;
    }
  }

  private boolean answers() {
    try {
      return !store.read(Statement.of("SELECT 1 AS one"), row -> row).isEmpty();
    } catch (RuntimeException e) {
      LOG.debug("the warehouse does not answer", e);
      return false;
    }
  }
}
