package io.runonce.web.store;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import io.runonce.web.settings.WebSettings;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens the warehouse when it is first asked, and again when its address has changed: it may come
 * up after the dashboard, and elsewhere.
 */
@Component
class WarehouseStore implements Store, WarehouseDoor {
  private final WebSettings settings;
  private final Clock clock;
  private @Nullable Warehouse open;

  WarehouseStore(WebSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public <T> List<T> read(Statement statement, Function<Row, T> shape) {
    return warehouse().query(statement).stream().map(shape).toList();
  }

  @Override
  public synchronized Warehouse warehouse() {
    WarehouseConfig config = WarehouseConfig.load(settings.environment(), settings.data());
    Warehouse current = open;
    if (current != null && current.config().equals(config)) {
      return current;
    }
    close();
    Warehouse fresh = Warehouse.open(config, Access.READER, clock);
    open = fresh;
    return fresh;
  }

  @PreDestroy
  synchronized void close() {
    Warehouse current = open;
    open = null;
    if (current != null) {
      current.close();
    }
  }
}
