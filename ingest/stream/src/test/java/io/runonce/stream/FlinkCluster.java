package io.runonce.stream;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A standalone session cluster: a job manager and task managers as processes of their own, with
 * Flink on their class path and nothing of ours, started as Flink's scripts start them.
 */
final class FlinkCluster implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String JOB_MANAGER =
      "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  private static final String TASK_MANAGER =
      "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
  private static final String CLIENT = "org.apache.flink.client.cli.CliFrontend";

  /** What Flink's distribution has in its lib folder, and what its jars stand on. */
  private static final Pattern OF_FLINK =
      Pattern.compile(
          "(flink-(?!connector-(kafka|base))|commons-|log4j-|slf4j-api|kryo|minlog|objenesis"
              + "|reflectasm|asm-|javassist|snappy|jsr305|snakeyaml-engine|async-profiler).*[.]jar");

  private final Path conf;
  private final int restPort;
  private final List<ChildJvm> processes = new ArrayList<>();

  private FlinkCluster(Path conf, int restPort) {
    this.conf = conf;
    this.restPort = restPort;
  }

  /** Starts a job manager. */
  static FlinkCluster start(Path folder) throws IOException {
    int restPort = Broker.freePort();
    Path conf = Files.createDirectories(folder.resolve("conf"));
    List<String> settings =
        List.of(
            "jobmanager.rpc.address: 127.0.0.1",
            "jobmanager.rpc.port: " + Broker.freePort(),
            "jobmanager.bind-host: 127.0.0.1",
            "jobmanager.memory.jvm-metaspace.size: 128mb",
            "rest.address: 127.0.0.1",
            "rest.bind-address: 127.0.0.1",
            "rest.port: " + restPort,
            "taskmanager.host: 127.0.0.1",
            "taskmanager.bind-host: 127.0.0.1",
            "taskmanager.numberOfTaskSlots: 2",
            "taskmanager.load-balance.mode: SLOTS",
            "taskmanager.cpu.cores: 1",
            "taskmanager.memory.framework.heap.size: 64mb",
            "taskmanager.memory.task.heap.size: 256mb",
            "taskmanager.memory.framework.off-heap.size: 64mb",
            "taskmanager.memory.task.off-heap.size: 0b",
            "taskmanager.memory.network.min: 32mb",
            "taskmanager.memory.network.max: 32mb",
            "taskmanager.memory.managed.size: 8mb",
            "taskmanager.memory.jvm-metaspace.size: 128mb",
            "taskmanager.memory.jvm-overhead.min: 64mb",
            "taskmanager.memory.jvm-overhead.max: 64mb",
            "heartbeat.interval: 500",
            "heartbeat.timeout: 5000");
    Files.write(conf.resolve("config.yaml"), settings);
    FlinkCluster cluster = new FlinkCluster(conf, restPort);
    cluster.keep(JOB_MANAGER, Map.of(), List.of("--configDir", conf.toString()));
    return cluster;
  }

  /** Starts a task manager, and waits until there are so many. */
  ChildJvm startTaskManager(int many) throws Exception {
    ChildJvm started = keep(TASK_MANAGER, Map.of(), List.of("--configDir", conf.toString()));
    awaitTaskManagers(many);
    return started;
  }

  void awaitTaskManagers(int many) throws InterruptedException {
    Await.until(
        many + " task managers",
        LIMIT,
        () -> get("/overview").contains("\"taskmanagers\":" + many + ","));
  }

  /** What {@code flink run JAR} does, with the job's own environment. */
  ChildJvm run(Path jar, Map<String, String> environment) throws IOException {
    Map<String, String> both = new HashMap<>(environment);
    both.put("FLINK_CONF_DIR", conf.toString());
    return keep(CLIENT, both, List.of("run", jar.toString()));
  }

  /** How often the one job was started anew after a failure; -1 while nobody says. */
  long restarts() {
    String page = get("/jobs/" + job("RUNNING") + "/metrics?get=numRestarts");
    Matcher value = Pattern.compile("\"value\":\"([0-9]+)\"").matcher(page);
    return value.find() ? Long.parseLong(value.group(1)) : -1;
  }

  /** On how many task managers its tasks run now. */
  long hostsOfTasks() {
    String job = job("RUNNING");
    return Pattern.compile("\"id\":\"([0-9a-f]{32})\"")
        .matcher(get("/jobs/" + job))
        .results()
        .map(vertex -> get("/jobs/" + job + "/vertices/" + vertex.group(1)))
        .flatMap(page -> Pattern.compile("\"taskmanager-id\":\"([^\"]+)\"").matcher(page).results())
        .map(match -> match.group(1))
        .distinct()
        .count();
  }

  /** Ends the one job where it stands. */
  void cancel() throws InterruptedException {
    ask("PATCH", "/jobs/" + job("RUNNING") + "?mode=cancel");
    Await.until("the end of the job", LIMIT, () -> !job("CANCELED").isEmpty());
  }

  /** From where the one job that runs went on; empty if from the beginning. */
  String restoredFrom() {
    Matcher restored =
        Pattern.compile("\"restored\":[{].*\"external_path\":\"([^\"]+)\"")
            .matcher(get("/jobs/" + job("RUNNING") + "/checkpoints"));
    return restored.find() ? restored.group(1) : "";
  }

  /** The id of the one job in that state, or nothing. */
  private String job(String state) {
    return Pattern.compile("\"jid\":\"([0-9a-f]{32})\"[^}]*\"state\":\"" + state + "\"")
        .matcher(get("/jobs/overview"))
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElse("");
  }

  private String get(String path) {
    return ask("GET", path);
  }

  private String ask(String method, String path) {
    URI address = URI.create("http://127.0.0.1:" + restPort + path);
    HttpRequest request =
        HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody()).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException notYet) {
      return "";
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private ChildJvm keep(String main, Map<String, String> environment, List<String> arguments)
      throws IOException {
    ChildJvm started = ChildJvm.start(main, classPath(), environment, arguments);
    processes.add(started);
    return started;
  }

  private static String classPath() {
    Stream<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
    return jars.filter(jar -> OF_FLINK.matcher(Path.of(jar).getFileName().toString()).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public void close() {
    processes.reversed().forEach(ChildJvm::close);
  }
}
