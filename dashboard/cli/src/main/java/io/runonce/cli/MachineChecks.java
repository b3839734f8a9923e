package io.runonce.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tools and the engine's library. */
final class MachineChecks {
  private static final String ENGINE_VERSION = "26.7.3-stable.1";
  private static final long ENGINE_BYTES = 566_330_096L;

  private final Door door;

  MachineChecks(Door door) {
    this.door = door;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.good("java", Runtime.version().toString()));
    findings.add(tool("mvn", "builds what is stale; Debian: apt install maven", Finding.State.BAD));
    findings.add(
        tool("npm", "fetches the engine and ECharts; Debian: apt install npm", Finding.State.WARN));
    findings.add(
        tool(
            "chromium",
            "the browser tests skip without it; apt install chromium",
            Finding.State.WARN));
    findings.add(engine());
    return findings;
  }

  private Finding tool(String name, String use, Finding.State whenMissing) {
    return path()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(found -> Finding.good(name, found.toString()))
        .orElse(new Finding(whenMissing, name, "not on the PATH: " + use));
  }

  private Stream<Path> path() {
    String path = door.environment().getOrDefault("PATH", "");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .filter(folder -> !folder.isEmpty())
        .map(Path::of);
  }

  private Finding engine() {
    if (door.settings().clickHouseUrl().isPresent()) {
      return Finding.good("engine", "not needed: RUNONCE_CLICKHOUSE_URL names a server");
    }
    Path library = library();
    long bytes = library.toFile().length();
    if (bytes == ENGINE_BYTES) {
      return Finding.good("engine", "ClickHouse " + ENGINE_VERSION + ", " + library);
    }
    String state = bytes == 0 ? " is not there" : " has " + bytes + " bytes, not " + ENGINE_BYTES;
    return Finding.bad(
        "engine", library + state + "; run sh ingest/engine/npm/install.sh --verify");
  }

  private Path library() {
    String named = door.environment().get("RUNONCE_ENGINE_LIBRARY");
    if (named != null) {
      return Path.of(named);
    }
    String home = door.environment().getOrDefault("HOME", "");
    String caches = door.environment().getOrDefault("XDG_CACHE_HOME", home + "/.cache");
    String cache = door.environment().getOrDefault("RUNONCE_CACHE", caches + "/runonce");
    return Path.of(cache, "engine", ENGINE_VERSION, "libchdb.so");
  }
}
