package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsDoorTest {
  private static final String TOKEN = "a token of tests";
  private static final String LINES = "application/x-ndjson";
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC);

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable EventsDoor door;

  @BeforeEach
  void open() throws Exception {
    Files.createDirectories(inbox());
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
    Files.writeString(
        folder.resolve("source-tokens.properties"), "hall=" + HexFormat.of().formatHex(hash));
    door =
        EventsDoor.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Posting(
                new SourceTokens(folder), new PostRate(CLOCK), new PostedFiles(inbox(), CLOCK)));
  }

  @AfterEach
  void close() {
    if (door != null) {
      door.close();
    }
  }

  private Path inbox() {
    return folder.resolve("inbox");
  }

  @Test
  void batchIsAFileOfTheInboxOnceItIsTaken() throws Exception {
    String body = Lines.event("k1", "x") + "\n\n{broken\n";

    HttpResponse<String> answer = post(TOKEN, LINES, body.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .isEqualTo("{\"file\":\"http-hall-1700000000000-1.ndjson\",\"records\":2}\n");
    assertThat(inbox().resolve("http-hall-1700000000000-1.ndjson")).hasContent(body);
    assertThat(names()).hasSize(1);
  }

  @Test
  void strangersAreRefused() throws Exception {
    byte[] line = Lines.event("k1", "x").getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> answer = post("another", LINES, line);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("Authorization: Bearer");
    assertThat(names()).isEmpty();
  }

  @Test
  void sourceCannotSpeakForAnother() throws Exception {
    String foreign = Lines.event("k1", "x").replace("\"hall\"", "\"portal\"");

    HttpResponse<String> answer =
        post(
            TOKEN,
            LINES,
            (Lines.event("k2", "x") + "\n" + foreign).getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("line 2");
    assertThat(names()).isEmpty();
  }

  @Test
  void whatIsNoBatchOfLinesIsRefusedWithItsReason() throws Exception {
    byte[] line = Lines.event("k1", "x").getBytes(StandardCharsets.UTF_8);

    assertThat(post(TOKEN, "text/csv", line).statusCode()).isEqualTo(415);
    assertThat(post(TOKEN, LINES, new byte[0]).statusCode()).isEqualTo(400);
    assertThat(post(TOKEN, LINES, new byte[Posting.MOST_BYTES + 1]).statusCode()).isEqualTo(413);
    HttpResponse<String> got =
        client.send(
            HttpRequest.newBuilder(address()).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(got.statusCode()).isEqualTo(405);
    assertThat(names()).isEmpty();
  }

  @Test
  void tooManyBatchesAtOnceAreToldToWait() throws Exception {
    byte[] line = Lines.event("k1", "x").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2 * PostRate.A_SECOND; i++) {
      assertThat(post(TOKEN, LINES, line).statusCode()).isEqualTo(202);
    }

    HttpResponse<String> answer = post(TOKEN, LINES, line);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void batchThatCannotBeMadeSafeIsNotTaken() throws Exception {
    Files.delete(inbox());

    HttpResponse<String> answer =
        post(TOKEN, LINES, Lines.event("k1", "x").getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("send it again");
  }

  private URI address() {
    int port = door == null ? 0 : door.port();
    return URI.create("http://127.0.0.1:" + port + "/api/events");
  }

  private HttpResponse<String> post(String token, String type, byte[] body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address())
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(inbox())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
