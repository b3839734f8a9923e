package io.runonce.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real broker with its own controller, in the JVM that runs this: of a test, or of a process that
 * can be killed. What it wrote stays in its folder for the next.
 */
final class Broker implements AutoCloseable {
  private static final String CONTROLLER = "CONTROLLER";

  private final KafkaRaftServer server;
  private final int port;

  private Broker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** A process: {@code FOLDER PORT CONTROLLER_PORT}; prints READY. */
  public static void main(String[] arguments) throws Exception {
    start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    System.out.println("READY");
  }

  static Broker start(Path folder) throws Exception {
    return start(folder, freePort(), freePort());
  }

  static Broker start(Path folder, int port, int controllerPort) throws Exception {
    return start(folder, port, controllerPort, Map.of(), Map.of());
  }

  /**
   * One that listens elsewhere, too.
   *
   * @param listeners by the name of their security protocol, host and port
   * @param more settings of the broker
   */
  static Broker start(
      Path folder,
      int port,
      int controllerPort,
      Map<String, String> listeners,
      Map<String, String> more)
      throws Exception {
    Path log = folder.resolve("log");
    if (!Files.exists(log)) {
      format(Files.createDirectories(log));
    }
    Map<String, String> settings = settings(log, port, controllerPort);
    listeners.forEach((protocol, address) -> {
      settings.merge("listeners", protocol + "://" + address, Broker::listed);
      settings.merge("advertised.listeners", protocol + "://" + address, Broker::listed);
      settings.merge("listener.security.protocol.map", protocol + ":" + protocol, Broker::listed);
    });
    settings.putAll(more);
    KafkaConfig config = new KafkaConfig(settings, false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    return new Broker(server, port);
  }

  private static String listed(String some, String another) {
    return some + "," + another;
  }

  private static void format(Path log) throws Exception {
    PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    new Formatter()
        .setPrintStream(silent)
        .setNodeId(1)
        .setClusterId(Uuid.randomUuid().toString())
        .setControllerListenerName(CONTROLLER)
        .setMetadataLogDirectory(log.toString())
        .addDirectory(log.toString())
        .run();
  }

  private static Map<String, String> settings(Path log, int port, int controllerPort) {
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", CONTROLLER);
    settings.put("log.dirs", log.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "2");
    return settings;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static String address(int port) {
    return "127.0.0.1:" + port;
  }

  String bootstrap() {
    return address(port);
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
