package io.runonce.web.store;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.scope.Mine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads rows under the reader's credential, and of people's rows those alone that whoever reads is
 * given ({@link Mine}). Fails when the warehouse does not answer.
 */
public interface Store {
  /**
   * The rows of a statement, each shaped.
   *
   * @throws IllegalStateException if it reads people's rows and does not ask whose they are
   */
  <T> List<T> read(Statement statement, Function<Row, T> shape);

  /**
   * The same of a statement that looks through all cases, visits or events: in turn with others of
   * its kind, so that they do not hold up what takes milliseconds.
   */
  default <T> List<T> lookThrough(Statement statement, Function<Row, T> shape) {
    return read(statement, shape);
  }

  /** The rows as they are, for a caller that judges each; the architecture test names them all. */
  <T> List<T> readToJudge(Statement statement, Function<Row, T> shape);

  /** The first row of a statement, if there is one. */
  default <T> Optional<T> first(Statement statement, Function<Row, T> shape) {
    return read(statement, shape).stream().findFirst();
  }
}
