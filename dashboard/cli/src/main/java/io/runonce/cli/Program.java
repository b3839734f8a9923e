package io.runonce.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own: each engine keeps its own class path (DESIGN §9). */
enum Program {
  WAREHOUSE("ingest/engine", "runonce-engine", "io.runonce.engine.Main", 256),
  INGEST("ingest/stream", "runonce-stream", "io.runonce.stream.IngestMain", 640),
  IMPORT("ingest/stream", "runonce-stream", "io.runonce.stream.ImportMain", 768),
  INGEST_BENCH("ingest/stream", "runonce-stream", "io.runonce.stream.IngestBench", 1536),
  ANALYTICS("analytics/jobs", "runonce-jobs", "io.runonce.jobs.AnalyticsMain", 1024),
  JOB("analytics/jobs", "runonce-jobs", "io.runonce.jobs.JobMain", 2048),
  DASHBOARD("dashboard/web", "runonce-web", "io.runonce.web.Main", 512),
  REPORT("dashboard/web", "runonce-web", "io.runonce.web.report.ReportMain", 512);

  private static final String VERSION = "0.1.0-SNAPSHOT";

  private final String module;
  private final String artifact;
  private final String mainClass;
  private final int heapMegabytes;

  Program(String module, String artifact, String mainClass, int heapMegabytes) {
    this.module = module;
    this.artifact = artifact;
    this.mainClass = mainClass;
    this.heapMegabytes = heapMegabytes;
  }

  /** The heap limit unless the environment sets another, in MiB. */
  int heapMegabytes() {
    return heapMegabytes;
  }

  /** The environment variable that sets the heap limit, in MiB. */
  String heapVariable() {
    return "RUNONCE_" + name() + "_HEAP_MB";
  }

  String mainClass() {
    return mainClass;
  }

  /** Whether its jar and its libraries are there. */
  boolean isBuilt(Path home) {
    return Files.isRegularFile(jar(home)) && Files.isDirectory(libraries(home));
  }

  private Path jar(Path home) {
    return home.resolve(module).resolve("target").resolve(artifact + "-" + VERSION + ".jar");
  }

  /** The folder of its libraries. */
  Path libraries(Path home) {
    return home.resolve(module).resolve("target").resolve("lib");
  }

  /**
   * The command line that starts it.
   *
   * @param home the project's root, as built
   */
  List<String> command(Path home, Path java, int heap, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.add("-Xmx" + heap + "m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options(home.resolve(module).resolve("jvm.options")));
    command.add("-cp");
    command.add(jar(home) + ":" + libraries(home) + "/*");
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  private static List<String> options(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var lines = Files.lines(file)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
