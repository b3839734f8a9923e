package io.runonce.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A data folder that lives as long as a bench: no bench touches anybody's data. */
final class BenchRoom implements AutoCloseable {
  private final Door door;
  private final Path folder;
  private final boolean kept;

  private BenchRoom(Door door, Path folder, boolean kept) {
    this.door = door;
    this.folder = folder;
    this.kept = kept;
  }

  static BenchRoom open(Door outer) throws IOException {
    return in(outer, Files.createTempDirectory("runonce-bench-"), false);
  }

  /** One that is kept, and may hold what a bench before has left there. */
  static BenchRoom keep(Door outer, Path folder) {
    return in(outer, folder, true);
  }

  private static BenchRoom in(Door outer, Path folder, boolean kept) {
    Map<String, String> environment = new HashMap<>(outer.environment());
    environment.put(Settings.DATA, folder.resolve("data").toString());
    environment.remove(Settings.CLICKHOUSE_URL);
    environment.keySet().removeIf(key -> key.startsWith("RUNONCE_KAFKA_"));
    Settings settings = Settings.read(outer.settings().home(), folder, environment);
    return new BenchRoom(
        new Door(outer.console(), settings, outer.clock(), Map.copyOf(environment)), folder, kept);
  }

  Door door() {
    return door;
  }

  Path folder() {
    return folder;
  }

  /** Starts the script itself, as a user does. */
  BenchProcess start(String... arguments) throws IOException {
    return BenchProcess.start(door, List.of(arguments));
  }

  static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  @Override
  public void close() {
    if (kept) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
