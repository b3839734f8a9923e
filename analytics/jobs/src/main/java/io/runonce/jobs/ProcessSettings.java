package io.runonce.jobs;

import io.runonce.warehouse.WarehouseConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a process of the jobs reads from its environment.
 *
 * @param parent ends with it: {@code RUNONCE_PARENT_PID}
 */
record ProcessSettings(WarehouseConfig warehouse, OptionalLong parent) {

  static ProcessSettings of(Map<String, String> environment) {
    Path data = Path.of(environment.getOrDefault("RUNONCE_DATA", "data"));
    String parent = environment.get("RUNONCE_PARENT_PID");
    return new ProcessSettings(
        WarehouseConfig.load(environment, data),
        parent == null ? OptionalLong.empty() : OptionalLong.of(pid(parent)));
  }

  private static long pid(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "RUNONCE_PARENT_PID: '" + text + "' is no process id; unset it", e);
    }
  }
}
