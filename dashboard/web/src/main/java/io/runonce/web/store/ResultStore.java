package io.runonce.web.store;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.web.scope.Mine;
import io.runonce.web.scope.Sight;
import io.runonce.web.settings.WebSettings;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Reads one result set, for a paper that is written once and not served. */
public final class ResultStore implements Store, WarehouseDoor, AutoCloseable {
  private final Reopening reader;
  private final String resultSet;

  /**
   * A reader of results.
   *
   * @param resultSet as {@code reckon --now} named them; empty for the living ones
   */
  public ResultStore(WebSettings settings, Clock clock, String resultSet) {
    this.reader = new Reopening(settings, Access.READER, clock);
    this.resultSet = resultSet;
  }

  @Override
  public <T> List<T> read(Statement statement, Function<Row, T> shape) {
    return readToJudge(Mine.bind(statement, Sight.now()), shape);
  }

  @Override
  public <T> List<T> readToJudge(Statement statement, Function<Row, T> shape) {
    return warehouse().query(Mine.ofResults(statement, resultSet)).stream().map(shape).toList();
  }

  @Override
  public Warehouse warehouse() {
    return reader.get();
  }

  @Override
  public String results() {
    return resultSet;
  }

  @Override
  public void close() {
    reader.close();
  }
}
