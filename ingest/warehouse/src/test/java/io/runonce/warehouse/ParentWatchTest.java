package io.runonce.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentWatchTest {
  private static final int LIMIT_SECONDS = 30;

  /** Waits for ever, but for its parent. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws InterruptedException {
      ParentWatch.start(System.getenv());
      Thread.currentThread().join();
    }
  }

  @Test
  void childEndsWhenItsParentIsKilled() throws Exception {
    Process parent = new ProcessBuilder("cat").start();
    Process child = start(Long.toString(parent.pid()));
    try {
      assertThat(child.isAlive()).isTrue();
      parent.destroyForcibly();
      assertThat(child.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(child.exitValue()).isZero();
    } finally {
      parent.destroyForcibly();
      child.destroyForcibly();
    }
  }

  @Test
  void parentThatIsGoneAlreadyEndsTheChildAtOnce() throws Exception {
    Process parent = new ProcessBuilder("true").start();
    parent.waitFor();
    Process child = start(Long.toString(parent.pid()));
    try {
      assertThat(child.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void whatIsNoProcessIdIsNamed() {
    assertThatThrownBy(() -> ParentWatch.start(Map.of(ParentWatch.PARENT, "me")))
        .isInstanceOf(WarehouseException.class)
        .hasMessage("RUNONCE_PARENT_PID: 'me' is no process id; unset it");
  }

  private static Process start(String parent) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName());
    builder.environment().put(ParentWatch.PARENT, parent);
    return builder.inheritIO().start();
  }
}
