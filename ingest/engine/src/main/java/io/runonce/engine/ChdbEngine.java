package io.runonce.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The engine on its folder: the root connection, and one more for each request. */
final class ChdbEngine implements AutoCloseable {
  /** The engine has one storage path a process; a second one would be refused without a reason. */
  private static final AtomicReference<@Nullable Path> OPEN = new AtomicReference<>();

  private final Chdb chdb;
  private final String path;
  private final EngineConnection root;
  private final Facts facts;

  /**
   * What the engine says of itself once at the start.
   *
   * @param settings the names of all query settings
   * @param tableFunctions the names of all table functions, in lower case
   */
  record Facts(String version, String timeZone, Set<String> settings, Set<String> tableFunctions) {}

  private ChdbEngine(Chdb chdb, String path, EngineConnection root) {
    this.chdb = chdb;
    this.path = path;
    this.root = root;
    this.facts =
        new Facts(
            line(root, "SELECT version()"),
            line(root, "SELECT timezone()"),
            lines(root, "SELECT name FROM system.settings"),
            lines(root, "SELECT lower(name) FROM system.table_functions"));
  }

  /** Opens the engine; the caller holds the data folder's lock. Call on an engine thread. */
  static ChdbEngine open(Path folder, Path backups, Limits limits) {
    Chdb chdb = Chdb.load(EngineLibrary.require());
    Path absolute = folder.toAbsolutePath();
    Path other = OPEN.compareAndExchange(null, absolute);
    if (other != null) {
      throw new EngineException(
          "This process has the engine open on " + other + ": close that one before " + absolute);
    }
    String path = "--path=" + absolute;
    List<String> options =
        List.of(
            path,
            "--max_server_memory_usage=" + limits.serverMemoryBytes(),
            "--backups.allowed_path=" + backups.toAbsolutePath());
    EngineConnection root = EngineConnection.openRoot(chdb, options);
    if (!root.isOpen()) {
      root.close();
      OPEN.set(null);
      throw new EngineException(
          "The engine did not open "
              + absolute
              + " (its reason is on stderr): is another process using it, can it be written?");
    }
    return new ChdbEngine(chdb, path, root);
  }

  Facts facts() {
    return facts;
  }

  /** A connection whose settings hold for it alone; a value that the engine refuses is an error. */
  EngineConnection connect(Map<String, String> settings) {
    EngineConnection connection = EngineConnection.open(chdb, options(settings));
    if (!connection.isOpen()) {
      connection.close();
      throw refusedSetting(settings);
    }
    return connection;
  }

  /** The engine tells why on stderr only; SET says it to us. */
  private QueryError refusedSetting(Map<String, String> settings) {
    try (EngineConnection plain = EngineConnection.open(chdb, List.of(path))) {
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        plain.execute("SET " + setting.getKey() + " = " + Sql.literal(setting.getValue()));
      }
    } catch (QueryError e) {
      return e;
    }
    return QueryError.of(
        QueryError.BAD_ARGUMENTS, "The engine refuses one of the settings " + settings.keySet());
  }

  private List<String> options(Map<String, String> settings) {
    List<String> options = new ArrayList<>(List.of(path));
    settings.forEach((name, value) -> options.add("--" + name + "=" + value));
    return options;
  }

  @Override
  public void close() {
    root.close();
    OPEN.set(null);
  }

  private static String line(EngineConnection connection, String sql) {
    return text(connection, sql).strip();
  }

  private static Set<String> lines(EngineConnection connection, String sql) {
    return text(connection, sql).lines().collect(Collectors.toUnmodifiableSet());
  }

  private static String text(EngineConnection connection, String sql) {
    try {
      return connection.query(
          sql, "TabSeparated", result -> new String(result.copy(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
