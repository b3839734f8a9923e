package io.runonce.web.store;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads rows under the reader's credential. Fails when the warehouse does not answer. */
public interface Store {
  /** The rows of a statement, each shaped. */
  <T> List<T> read(Statement statement, Function<Row, T> shape);

  /** The first row of a statement, if there is one. */
  default <T> Optional<T> first(Statement statement, Function<Row, T> shape) {
    return read(statement, shape).stream().findFirst();
  }
}
