package io.runonce.engine;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClickHouse in this process, answering its own HTTP protocol on loopback. There is one a process
 * at a time; close it before opening another on another folder.
 */
public final class EngineServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineServer.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);
  private static final String IDLE_SECONDS = "600";
  private static final int BACKLOG = 256;
  private static final String HOST = "127.0.0.1";

  private final DataFolder folder;
  private final HttpServer http;
  private final ExecutorService threads;
  private final ChdbEngine engine;
  private final Workers workers;
  private final Accounts accounts;
  private final Limits limits;
  private final Thread hook;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EngineServer(Builder builder, DataFolder folder, HttpServer http, ChdbEngine engine) {
    this.folder = folder;
    this.http = http;
    this.engine = engine;
    this.limits = builder.limits;
    this.accounts = builder.accounts(folder);
    this.workers = new Workers();
    this.threads = EngineThreads.pool();
    this.hook = new Thread(builder.haltsAtExit ? this::closeAndHalt : this::close, "engine-stop");
  }

  /** Begins to describe a server on this data folder, which is made when absent. */
  public static Builder builder(Path dataFolder) {
    return new Builder(dataFolder);
  }

  /** Whether the library is there and of the right size; takes no time. */
  public static LibraryReport checkLibrary() {
    return report(false);
  }

  /** Like {@link #checkLibrary()}, and reads the library to compare its checksum. */
  public static LibraryReport verifyLibrary() {
    return report(true);
  }

  private static LibraryReport report(boolean checksum) {
    Path path = EngineLibrary.locate(System.getProperty("runonce.engine.library"), System.getenv());
    try {
      return new LibraryReport(
          path, EngineLibrary.VERSION, Optional.ofNullable(EngineLibrary.fault(path, checksum)));
    } catch (IOException e) {
      return new LibraryReport(
          path, EngineLibrary.VERSION, Optional.of(path + " cannot be read: " + e));
    }
  }

  private void listen(Clock clock) {
    StatementRunner runner = new StatementRunner(engine, new Spool(folder.spool()), limits);
    http.createContext("/", new BridgeHandler(accounts, runner, workers, engine.facts(), limits));
    http.setExecutor(threads);
    http.start();
    folder.publish(url(), accounts, clock.instant().toString());
    Runtime.getRuntime().addShutdownHook(hook);
    LOG.info("ClickHouse {} answers at {}", engine.facts().version(), url());
  }

  /** Such as {@code http://127.0.0.1:18123}. */
  public String url() {
    return "http://" + HOST + ":" + port();
  }

  public int port() {
    return http.getAddress().getPort();
  }

  /** May do everything. */
  public Credentials writer() {
    return accounts.writer();
  }

  /** May read tables, one statement at a time, within limits. */
  public Credentials reader() {
    return accounts.reader();
  }

  /** ClickHouse's version, such as 26.7.2.1. */
  public String version() {
    return engine.facts().version();
  }

  /**
   * Stops cleanly: refuses new requests, kills what runs, closes the connections, waits till the
   * engine is idle and only then closes it.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    workers.stop();
    if (workers.active() > 0) {
      kill();
      // what was killed still answers its client
      workers.awaitIdle(LAST_WORDS);
    }
    http.stop(0);
    threads.shutdown();
    if (workers.awaitIdle(limits.stopWait())) {
      EngineThreads.call(this::closeEngine);
    } else {
      LOG.warn("{} statements did not end in time; the engine stays open", workers.active());
    }
    folder.close();
    forgetHook();
  }

  private boolean closeEngine() {
    engine.close();
    return true;
  }

  private void closeAndHalt() {
    close();
    Runtime.getRuntime().halt(0);
  }

  private void kill() {
    EngineThreads.call(() -> {
      try (EngineConnection connection = engine.connect(Map.of())) {
        connection.execute("KILL QUERY WHERE query NOT LIKE 'KILL%' ASYNC");
      } catch (QueryError e) {
        LOG.warn("Running statements could not be killed: {}", e.text());
      }
      return true;
    });
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("The process is ending already", e);
    }
  }

  /** Describes a server; {@link #start()} checks all of it. */
  public static final class Builder {
    private final Path dataFolder;
    private int port;
    private boolean keepsPort;
    private boolean haltsAtExit;
    private @Nullable Accounts accounts;
    private @Nullable Path backups;
    private Limits limits = Limits.defaults();
    private Clock clock = Clock.systemUTC();

    private Builder(Path dataFolder) {
      this.dataFolder = dataFolder;
    }

    /** The port to listen on; 0, the default, is a free one. */
    public Builder port(int wanted) {
      this.port = wanted;
      return this;
    }

    /** Listens on the port that the folder was given at its first start. */
    public Builder keepPort() {
      this.keepsPort = true;
      return this;
    }

    /** Instead of the credentials that are kept in the folder. */
    public Builder credentials(Credentials writer, Credentials reader) {
      this.accounts = new Accounts(writer, reader);
      return this;
    }

    public Builder limits(Limits wanted) {
      this.limits = wanted;
      return this;
    }

    /** The clock for the {@code started} entry of warehouse.properties. */
    public Builder clock(Clock wanted) {
      this.clock = wanted;
      return this;
    }

    /** The only folder that BACKUP and RESTORE may use; {@code backups} in the data folder. */
    public Builder backups(Path allowed) {
      this.backups = allowed;
      return this;
    }

    Builder haltAtExit() {
      this.haltsAtExit = true;
      return this;
    }

    private Accounts accounts(DataFolder folder) {
      return accounts != null
          ? accounts
          : new Accounts(folder.credentials("writer"), folder.credentials("reader"));
    }

    /**
     * Takes the folder, binds the port, opens the engine, answers.
     *
     * @throws EngineException with one line: library missing, folder in use or newer, port taken
     */
    public EngineServer start() {
      EngineLibrary.require();
      DataFolder folder = DataFolder.open(dataFolder);
      HttpServer http = null;
      try {
        http = bind(port > 0 || !keepsPort ? port : folder.port());
        Path allowed = backups != null ? backups : folder.backups();
        ChdbEngine engine =
            EngineThreads.call(() -> ChdbEngine.open(folder.engine(), allowed, limits));
        EngineServer server = new EngineServer(this, folder, http, engine);
        server.listen(clock);
        return server;
      } catch (RuntimeException e) {
        if (http != null) {
          http.stop(0);
        }
        folder.close();
        throw e;
      }
    }

    /**
     * The JDK's server takes these from system properties alone: without nodelay each small answer
     * waits some 40 ms for the client's delayed acknowledgement, and connections that the clients'
     * pools keep would be closed after 30 s.
     */
    private static void configure(String name, String value) {
      if (System.getProperty(name) == null) {
        System.setProperty(name, value);
      }
    }

    private HttpServer bind(int wanted) {
      configure("sun.net.httpserver.nodelay", "true");
      configure("sun.net.httpserver.idleInterval", IDLE_SECONDS);
      try {
        InetAddress loopback = InetAddress.ofLiteral(HOST);
        return HttpServer.create(new InetSocketAddress(loopback, wanted), BACKLOG);
      } catch (BindException e) {
        throw new EngineException(
            "Port "
                + wanted
                + " on "
                + HOST
                + " is taken: stop what uses it, or give another by"
                + " --port",
            e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
