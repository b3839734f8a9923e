package io.runonce.jobs;

import io.runonce.warehouse.WarehouseConfig;
import java.nio.file.Path;
import java.util.Map;

/** What a process of the jobs reads from its environment. */
record ProcessSettings(WarehouseConfig warehouse) {

  static ProcessSettings of(Map<String, String> environment) {
    Path data = Path.of(environment.getOrDefault("RUNONCE_DATA", "data"));
    return new ProcessSettings(WarehouseConfig.load(environment, data));
  }
}
