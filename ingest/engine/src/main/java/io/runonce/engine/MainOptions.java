package io.runonce.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** What the process was asked to do, from arguments first and the environment second. */
record MainOptions(Map<String, String> values, boolean help) {
  static final String USAGE =
      """
      Usage: java -cp … io.runonce.engine.Main [options]
        --data DIR      the data folder (RUNONCE_DATA; default ./data)
        --port N        the port on loopback (default: chosen once per data folder and kept)
        --memory MIB    what all queries together may use (RUNONCE_ENGINE_MEMORY; default 1536)
        --backups DIR   where BACKUP and RESTORE may write and read (default backups in the data folder)
        --parent PID    end when that process ends
      """;

  private static final Set<String> NAMES =
      Set.of("--data", "--port", "--memory", "--backups", "--parent");
  private static final long MEBIBYTE = 1L << 20;

  static MainOptions parse(String[] arguments, Map<String, String> environment) {
    Map<String, String> values = new HashMap<>();
    values.put("--data", environment.getOrDefault("RUNONCE_DATA", "data"));
    values.put("--memory", environment.getOrDefault("RUNONCE_ENGINE_MEMORY", "1536"));
    for (int i = 0; i < arguments.length; i += 2) {
      if (arguments[i].equals("--help")) {
        return new MainOptions(values, true);
      }
      if (!NAMES.contains(arguments[i])) {
        throw new EngineException("Unknown option " + arguments[i] + ": --help lists them");
      }
      if (i + 1 == arguments.length) {
        throw new EngineException("Option " + arguments[i] + " needs a value: see --help");
      }
      values.put(arguments[i], arguments[i + 1]);
    }
    return new MainOptions(values, false);
  }

  EngineServer.Builder server() {
    long memory = number("--memory", 64, 1 << 20) * MEBIBYTE;
    EngineServer.Builder builder =
        EngineServer.builder(Path.of(value("--data")))
            .keepPort()
            .haltAtExit()
            .limits(Limits.defaults().withServerMemoryBytes(memory));
    if (values.containsKey("--port")) {
      builder = builder.port((int) number("--port", 1, 65_535));
    }
    return values.containsKey("--backups") ? builder.backups(Path.of(value("--backups"))) : builder;
  }

  OptionalLong parent() {
    return values.containsKey("--parent")
        ? OptionalLong.of(number("--parent", 1, Long.MAX_VALUE))
        : OptionalLong.empty();
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }

  private long number(String name, long least, long most) {
    try {
      long number = Long.parseLong(value(name));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new EngineException(name + " is not a number: " + value(name), e);
    }
    throw new EngineException(
        name + " must be from " + least + " to " + most + ", not " + value(name));
  }
}
