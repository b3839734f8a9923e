package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import io.runonce.warehouse.WarehouseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Patience patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(4));

  @Test
  void triesAgainWhileNobodyAnswers() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (Warehouse nobody = nobody()) {
      int given =
          patience.await(() -> {
            if (calls.incrementAndGet() < 4) {
              nobody.query(Statement.of("SELECT 1"));
            }
            return 42;
          });

      assertThat(given).isEqualTo(42);
      assertThat(calls).hasValue(4);
    }
  }

  @Test
  void anAnswerThatRefusesIsNotAskedForAgain() {
    AtomicInteger calls = new AtomicInteger();

    assertThatThrownBy(() ->
            patience.run(() -> {
              calls.incrementAndGet();
              throw new WarehouseException("refused");
            }))
        .isInstanceOf(WarehouseException.class);
    assertThat(calls).hasValue(1);
  }

  @Test
  void endingWakesWhoeverWaits() throws Exception {
    try (Warehouse nobody = nobody()) {
      patience.end();

      assertThatThrownBy(() -> patience.await(() -> nobody.query(Statement.of("SELECT 1"))))
          .isInstanceOf(InterruptedException.class);
    }
  }

  /** A port where nothing listens. */
  private static Warehouse nobody() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    WarehouseConfig.Credential any = new WarehouseConfig.Credential("u", "p");
    return Warehouse.open(
        new WarehouseConfig("http://127.0.0.1:" + port, "runonce", any, any),
        Access.WRITER,
        Clock.systemUTC());
  }
}
