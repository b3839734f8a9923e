package io.runonce.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A plain HTTP client of a bridge, which repeats nothing by itself. */
final class Remote implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;

  Remote(String url) {
    this.url = url;
  }

  Bridge.Answer post(Credentials who, String address, byte[] body) {
    String basic =
        Base64.getEncoder()
            .encodeToString((who.user() + ":" + who.password()).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/?" + address))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Basic " + basic)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return new Bridge.Answer(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
