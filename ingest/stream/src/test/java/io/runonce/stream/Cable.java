package io.runonce.stream;

import io.runonce.warehouse.WarehouseConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to the warehouse that can be cut: then every call on it breaks off. */
final class Cable implements AutoCloseable {
  private final WarehouseConfig target;
  private final ServerSocket here;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();
  private volatile boolean isCut;
  private volatile boolean isSlow;

  private Cable(WarehouseConfig target, ServerSocket here) {
    this.target = target;
    this.here = here;
  }

  static Cable to(WarehouseConfig target) throws IOException {
    Cable cable = new Cable(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofPlatform().daemon().start(cable::accept);
    return cable;
  }

  WarehouseConfig config() {
    return new WarehouseConfig(
        "http://127.0.0.1:" + here.getLocalPort(),
        target.database(),
        target.writer(),
        target.reader());
  }

  void cut() throws IOException {
    isCut = true;
    for (Socket socket : open) {
      socket.close();
    }
  }

  void mend() {
    isCut = false;
  }

  /** Holds up every piece that passes. */
  void slow(boolean slow) {
    isSlow = slow;
  }

  int refused() {
    return refused.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket caller = here.accept();
        if (isCut) {
          refused.incrementAndGet();
          caller.close();
        } else {
          connectUnlessGone(caller);
        }
      }
    } catch (IOException closed) {
      open.clear();
    }
  }

  private void connectUnlessGone(Socket caller) throws IOException {
    try {
      connect(caller);
    } catch (ConnectException nobody) {
      refused.incrementAndGet();
      caller.close();
    }
  }

  private void connect(Socket caller) throws IOException {
    URI url = URI.create(target.url());
    Socket callee = new Socket(url.getHost(), url.getPort());
    open.add(caller);
    open.add(callee);
    Thread.ofPlatform().daemon().start(() -> pump(caller, callee));
    Thread.ofPlatform().daemon().start(() -> pump(callee, caller));
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      byte[] some = new byte[1 << 16];
      InputStream in = from.getInputStream();
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        if (isSlow) {
          Await.pass(Duration.ofMillis(200));
        }
        to.getOutputStream().write(some, 0, read);
      }
    } catch (IOException | InterruptedException closed) {
      broken.incrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    here.close();
  }
}
