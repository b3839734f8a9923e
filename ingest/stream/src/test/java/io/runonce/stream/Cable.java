package io.runonce.stream;

import io.runonce.warehouse.WarehouseConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
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

  private Cable(WarehouseConfig target, ServerSocket here) {
    this.target = target;
    this.here = here;
  }

  static Cable to(WarehouseConfig target) throws IOException {
    Cable cable = new Cable(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(cable::accept);
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
          connect(caller);
        }
      }
    } catch (IOException closed) {
      open.clear();
    }
  }

  private void connect(Socket caller) throws IOException {
    URI url = URI.create(target.url());
    Socket callee = new Socket(url.getHost(), url.getPort());
    open.add(caller);
    open.add(callee);
    Thread.ofVirtual().start(() -> pump(caller, callee));
    Thread.ofVirtual().start(() -> pump(callee, caller));
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException closed) {
      broken.incrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    here.close();
  }
}
