package io.runonce.measures;

import io.runonce.warehouse.Row;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets readings of all rows through, so many at once as its maker bears. Each holds the store's
 * cores for as long as it takes; what reads day tables takes milliseconds and is not held up.
 */
@FunctionalInterface
public interface Lane {
  /** Holds nobody up. */
  Lane OPEN = Supplier::get;

  /** Gives what the reading gives, once it is its turn. */
  List<Row> pass(Supplier<List<Row>> reading);
}
