package io.runonce.jobs;

import io.runonce.warehouse.RowBinaryWriter;
import io.runonce.warehouse.Warehouse;
import java.util.List;

/** Gathers the rows of one table and sends them when there are enough. */
final class TableWriter implements AutoCloseable {
  private static final int MOST_ROWS = 200_000;
  private static final int MOST_BYTES = 32 << 20;

  private final Warehouse warehouse;
  private final String table;
  private final List<String> columns;
  private final RowBinaryWriter rows = new RowBinaryWriter(1 << 16);
  private long written;

  TableWriter(Warehouse warehouse, String table, List<String> columns) {
    this.warehouse = warehouse;
    this.table = table;
    this.columns = columns;
  }

  /** Where the next row is written; say {@link #endRow} when it is whole. */
  RowBinaryWriter row() {
    return rows;
  }

  void endRow() {
    rows.endRow();
    written++;
    if (rows.rows() >= MOST_ROWS || rows.size() >= MOST_BYTES) {
      flush();
    }
  }

  long written() {
    return written;
  }

  void flush() {
    warehouse.insert(table, columns, rows);
    rows.clear();
  }

  /** Sends nothing: what a failed task has gathered is not to be written. */
  @Override
  public void close() {
    rows.clear();
  }
}
