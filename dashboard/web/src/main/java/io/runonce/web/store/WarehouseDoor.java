package io.runonce.web.store;

import io.runonce.measures.Lane;
import io.runonce.warehouse.Warehouse;

/** Gives the warehouse as it is reached now, under the reader's credential. */
public interface WarehouseDoor {
  /** The open warehouse; fails when its address is not known yet. */
  Warehouse warehouse();

  /** Where readings of all rows take turns. */
  default Lane lane() {
    return Lane.OPEN;
  }

  /** Which results are read: the living ones, whose name is empty, unless said otherwise. */
  default String results() {
    return "";
  }
}
