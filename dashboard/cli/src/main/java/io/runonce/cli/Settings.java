package io.runonce.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the door is told: the environment first, then {@code runonce.properties} in the data folder.
 *
 * @param home the project's root, as built
 * @param dataFolder where everything that lives is kept; RUNONCE_DATA
 * @param clickHouseUrl a server to use instead of the embedded engine; RUNONCE_CLICKHOUSE_URL
 * @param heaps the heap limit of each process, MiB
 */
record Settings(
    Path home,
    Path dataFolder,
    Optional<String> clickHouseUrl,
    Map<Program, Integer> heaps,
    SettingSources sources) {

  static final String DATA = "RUNONCE_DATA";
  static final String CLICKHOUSE_URL = "RUNONCE_CLICKHOUSE_URL";
  private static final int LEAST_HEAP = 128;
  private static final int MOST_HEAP = 65_536;

  /**
   * Reads and checks every setting.
   *
   * @throws UserError naming the key, the value and what is allowed
   */
  static Settings read(Path home, Path workingFolder, Map<String, String> environment) {
    Path data =
        workingFolder.resolve(environment.getOrDefault(DATA, "data")).toAbsolutePath().normalize();
    SettingSources sources = SettingSources.read(environment, data.resolve("runonce.properties"));
    Map<Program, Integer> heaps = new EnumMap<>(Program.class);
    for (Program program : Program.values()) {
      heaps.put(
          program,
          sources.number(program.heapVariable(), program.heapMegabytes(), LEAST_HEAP, MOST_HEAP));
    }
    Optional<String> url = sources.text(CLICKHOUSE_URL);
    url.filter(value -> !value.matches("https?://.+"))
        .ifPresent(value -> {
          throw new UserError(
              CLICKHOUSE_URL + " is '" + value + "': expected http://HOST:PORT or https://…");
        });
    return new Settings(home, data, url, heaps, sources);
  }

  /** The heap limit of a process, MiB. */
  int heap(Program program) {
    return heaps.getOrDefault(program, program.heapMegabytes());
  }

  Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
