package io.runonce.web.store;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import io.runonce.web.settings.WebSettings;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Opens the warehouse when it is first asked, and again when its address has changed: it may come
 * up after the dashboard, and elsewhere.
 */
final class Reopening implements AutoCloseable {
  private final WebSettings settings;
  private final Access access;
  private final Clock clock;
  private @Nullable Warehouse open;

  Reopening(WebSettings settings, Access access, Clock clock) {
    this.settings = settings;
    this.access = access;
    this.clock = clock;
  }

  synchronized Warehouse get() {
    WarehouseConfig config = WarehouseConfig.load(settings.environment(), settings.data());
    Warehouse current = open;
    if (current != null && current.config().equals(config)) {
      return current;
    }
    close();
    Warehouse fresh = Warehouse.open(config, access, clock);
    open = fresh;
    return fresh;
  }

  @Override
  public synchronized void close() {
    Warehouse current = open;
    open = null;
    if (current != null) {
      current.close();
    }
  }
}
