package io.runonce.web.store;

import io.runonce.measures.Lane;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.web.scope.Mine;
import io.runonce.web.scope.Sight;
import io.runonce.web.settings.WebSettings;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads the warehouse as it is reached now. */
@Component
class WarehouseStore implements Store, WarehouseDoor {
  /** As many as the store's memory bears: each reader may take a third of it. */
  private static final int MOST_READINGS = 3;

  private final Lane lane =
      new Turns(Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_READINGS));

  private final Reopening reader;

  WarehouseStore(WebSettings settings, Clock clock) {
    this.reader = new Reopening(settings, Access.READER, clock);
  }

  @Override
  public <T> List<T> read(Statement statement, Function<Row, T> shape) {
    return readToJudge(Mine.bind(statement, Sight.now()), shape);
  }

  @Override
  public <T> List<T> lookThrough(Statement statement, Function<Row, T> shape) {
    Statement mine = Mine.bind(statement, Sight.now());
    return lane.pass(() -> warehouse().query(mine)).stream().map(shape).toList();
  }

  @Override
  public Lane lane() {
    return lane;
  }

  @Override
  public <T> List<T> readToJudge(Statement statement, Function<Row, T> shape) {
    return warehouse().query(statement).stream().map(shape).toList();
  }

  @Override
  public Warehouse warehouse() {
    return reader.get();
  }

  @PreDestroy
  void close() {
    reader.close();
  }
}
