package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String MAIN =
      """
      package io.runonce.engine;

      public class Main {
        public static void main(String[] arguments) throws Exception {
          System.out.println("READY here");
          if (arguments.length == 0) {
            Thread.sleep(600_000);
          }
          System.out.println("DONE {}");
          System.err.println("the last words");
        }
      }
      """;

  private final Deque<ChildProcess> started = new ArrayDeque<>();

  @TempDir private Path home;

  @BeforeEach
  void build() throws IOException {
    Path source = home.resolve("Main.java");
    Files.writeString(source, MAIN);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", home.toString(), source.toString());
    assertThat(result).isZero();
    Path target = home.resolve("ingest/engine/target");
    Files.createDirectories(target.resolve("lib"));
    String name = "io/runonce/engine/Main.class";
    try (OutputStream file =
            Files.newOutputStream(target.resolve("runonce-engine-0.1.0-SNAPSHOT.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new JarEntry(name));
      Files.copy(home.resolve(name), jar);
    }
  }

  @AfterEach
  void stop() {
    started.forEach(ChildProcess::close);
  }

  private ChildProcess start(List<String> arguments, Queue<String> heard) {
    Settings settings = Settings.read(home, home, Map.of());
    ChildProcess child =
        ChildProcess.start(Program.WAREHOUSE, settings, arguments, Map.of(), heard::add);
    started.push(child);
    return child;
  }

  @Test
  void aChildWhoseLogCannotBeWrittenIsHeard() {
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    ChildProcess child = start(List.of("end"), heard);
    assertThat(child.awaitExit()).isZero();
    assertThat(heard).containsExactly("DONE {}");
    assertThat(child.failure()).isEqualTo("the last words");
  }

  /** On each core a silent child's two pipes wait for good. */
  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void theLastChildIsHeardHoweverManySilentOnesThereAre() throws IOException {
    Path log = new DataFolder(home.resolve("data")).log(Program.WAREHOUSE);
    Files.createDirectories(log.getParent());
    for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
      assertThat(start(List.of(), new ConcurrentLinkedQueue<>()).awaitReady(LIMIT))
          .isEqualTo("here");
    }
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    ChildProcess last = start(List.of("end"), heard);
    assertThat(last.awaitExit()).isZero();
    assertThat(heard).containsExactly("DONE {}");
    assertThat(last.failure()).isEqualTo("the last words");
    assertThat(Files.readString(log, StandardCharsets.UTF_8)).contains("the last words");
  }
}
