package io.runonce.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without a page: it keeps cookies, and goes where it is led one step at a time. */
final class Browsing {
  private static final int MOST_STEPS = 12;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /** By host and port, as two servers of one machine are two. */
  private final Map<String, Map<String, String>> cookies = new HashMap<>();

  /** What a request was answered. */
  record Answer(URI at, int status, URI leadsTo, String body) {}

  Answer get(URI address) {
    return send(request(address));
  }

  Answer post(URI address, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Follows until an answer leads nowhere, or to where {@code last} begins. */
  List<Answer> follow(URI address, String last) {
    List<Answer> way = new ArrayList<>();
    URI next = address;
    while (way.size() < MOST_STEPS) {
      Answer answer = get(next);
      way.add(answer);
      next = answer.leadsTo();
      if (next.toString().isEmpty() || next.toString().startsWith(last)) {
        return way;
      }
    }
    throw new AssertionError("led on and on: " + way);
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html");
    Map<String, String> known = cookies.getOrDefault(address.getAuthority(), Map.of());
    if (!known.isEmpty()) {
      request.header(
          "Cookie",
          known.entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Answer send(HttpRequest.Builder building) {
    try {
      HttpRequest request = building.build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      response
          .headers()
          .allValues("Set-Cookie")
          .forEach(line -> HttpCookie.parse(line).forEach(one -> keep(request.uri(), one)));
      URI leads =
          response
              .headers()
              .firstValue("Location")
              .map(location -> request.uri().resolve(location))
              .orElse(URI.create(""));
      return new Answer(request.uri(), response.statusCode(), leads, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(URI from, HttpCookie cookie) {
    cookies
        .computeIfAbsent(from.getAuthority(), host -> new HashMap<>())
        .put(cookie.getName(), cookie.getValue());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
