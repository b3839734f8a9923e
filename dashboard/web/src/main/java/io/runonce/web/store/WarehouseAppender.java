package io.runonce.web.store;

import io.runonce.warehouse.Access;
import io.runonce.web.settings.WebSettings;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Appends to the warehouse as it is reached now. */
@Component
class WarehouseAppender implements Appender {
  private final Reopening writer;

  WarehouseAppender(WebSettings settings, Clock clock) {
    this.writer = new Reopening(settings, Access.WRITER, clock);
  }

  @Override
  public void append(String table, List<Map<String, Object>> rows) {
    writer.get().insert(table, rows);
  }

  @PreDestroy
  void close() {
    writer.close();
  }
}
