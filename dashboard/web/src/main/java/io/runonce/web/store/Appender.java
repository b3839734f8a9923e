package io.runonce.web.store;

import java.util.List;
import java.util.Map;

/** Appends rows under the writer's credential: for tables that only ever grow. */
public interface Appender {
  /**
   * Appends rows, all or none; they can be read when this returns.
   *
   * @param rows values by column; a column left out takes its default
   */
  void append(String table, List<Map<String, Object>> rows);
}
