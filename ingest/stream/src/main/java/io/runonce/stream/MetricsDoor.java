package io.runonce.stream;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Where Prometheus reads the counters of this process, {@code GET /metrics}. Flink's own reporter
 * listens at every address of the machine, which is more than anybody was told; the names are the
 * same.
 */
final class MetricsDoor implements AutoCloseable {
  private final String host;
  private final HTTPServer server;

  private MetricsDoor(String host, HTTPServer server) {
    this.host = host;
    this.server = server;
  }

  /**
   * Opens the door.
   *
   * @throws IngestException if the address cannot be had
   */
  static MetricsDoor open(InetSocketAddress address) {
    try {
      HTTPServer server =
          HTTPServer.builder()
              .hostname(address.getHostString())
              .port(address.getPort())
              .registry(PrometheusRegistry.defaultRegistry)
              .buildAndStart();
      return new MetricsDoor(address.getHostString(), server);
    } catch (IOException e) {
      throw new IngestException(
          "RUNONCE_INGEST_METRICS: "
              + address.getHostString()
              + ":"
              + address.getPort()
              + " cannot be listened at ("
              + e.getMessage()
              + "); choose another port, or 0 for any",
          e);
    }
  }

  URI address() {
    return URI.create("http://" + host + ":" + port() + "/metrics");
  }

  int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    server.close();
  }
}
