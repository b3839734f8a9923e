package io.runonce.cli;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import java.time.Clock;
import java.util.Map;

/** What every command is given: the terminal, the settings, the clock, the environment. */
record Door(Console console, Settings settings, Clock clock, Map<String, String> environment) {

  DataFolder data() {
    return new DataFolder(settings.dataFolder());
  }

  /** The store as it stands in the settings; somebody must have started it. */
  Warehouse open(Access access) {
    return Warehouse.open(WarehouseConfig.load(environment, settings.dataFolder()), access, clock);
  }

  /**
   * For what the embedded engine alone can do.
   *
   * @throws UserError where a server of one's own is used
   */
  void requireEmbedded(String command) {
    settings
        .clickHouseUrl()
        .ifPresent(url -> {
          throw new UserError(
              command
                  + " is for the embedded engine, and "
                  + Settings.CLICKHOUSE_URL
                  + " names "
                  + url
                  + "; use that server's own BACKUP and RESTORE");
        });
  }
}
