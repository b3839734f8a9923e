package io.runonce.engine;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the head of an HTTP request says.
 *
 * @param query the {@code query} parameter, empty when the statement is in the body
 * @param format what the client wants when the statement names no format
 * @param settings query settings of the address, as given
 * @param parameters values of {@code {name:Type}}, in escaped TSV form
 */
record Request(
    Credentials credentials,
    String queryId,
    String query,
    String database,
    String format,
    Map<String, String> settings,
    Map<String, String> parameters,
    boolean compress,
    boolean decompress,
    boolean waitsForEnd) {
  private static final String DEFAULT_FORMAT = "TabSeparated";
  private static final String PARAMETER = "param_";

  /** Parameters of the address that are no settings; the last line's are taken and ignored. */
  private static final Set<String> OWN =
      Set.of(
          "query",
          "database",
          "default_format",
          "query_id",
          "user",
          "password",
          "compress",
          "decompress",
          "wait_end_of_query",
          "session_id",
          "buffer_size",
          "session_timeout",
          "session_check",
          "client_protocol_version",
          "quota_key",
          "role",
          "stacktrace");

  static Request of(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    Map<String, String> address = address(exchange.getRequestURI().getRawQuery());
    refuse(address, headers);
    Map<String, String> settings = new LinkedHashMap<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    address.forEach((name, value) -> {
      if (name.startsWith(PARAMETER)) {
        parameters.put(name.substring(PARAMETER.length()), value);
      } else if (!OWN.contains(name)) {
        settings.put(name, value);
      }
    });
    return new Request(
        credentials(headers, address),
        first(address, "query_id", headers, "X-ClickHouse-Query-Id")
            .orElseGet(() -> UUID.randomUUID().toString()),
        address.getOrDefault("query", ""),
        first(address, "database", headers, "X-ClickHouse-Database").orElse("default"),
        first(address, "default_format", headers, "X-ClickHouse-Format").orElse(DEFAULT_FORMAT),
        settings,
        parameters,
        isOn(address, "compress"),
        isOn(address, "decompress"),
        isOn(address, "wait_end_of_query"));
  }

  InputStream body(InputStream raw) {
    return decompress ? new FrameInput(raw) : raw;
  }

  private static void refuse(Map<String, String> address, Headers headers) {
    if (!address.getOrDefault("session_id", "").isEmpty()) {
      throw QueryError.of(
          QueryError.NOT_IMPLEMENTED,
          "The embedded engine keeps no sessions: leave session_id out and send settings with each"
              + " request");
    }
    String encoding = Optional.ofNullable(headers.getFirst("Content-Encoding")).orElse("identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      throw QueryError.of(
          QueryError.NOT_IMPLEMENTED,
          "Content-Encoding " + encoding + " is not supported: use decompress=1 and frames");
    }
  }

  private static Credentials credentials(Headers headers, Map<String, String> address) {
    Optional<Credentials> basic =
        Optional.ofNullable(headers.getFirst("Authorization")).flatMap(Accounts::basic);
    return basic.orElseGet(() ->
        new Credentials(
            first(address, "user", headers, "X-ClickHouse-User").orElse("default"),
            first(address, "password", headers, "X-ClickHouse-Key").orElse("")));
  }

  private static Optional<String> first(
      Map<String, String> address, String name, Headers headers, String header) {
    return Optional.ofNullable(address.get(name))
        .filter(value -> !value.isEmpty())
        .or(() -> Optional.ofNullable(headers.getFirst(header)))
        .filter(value -> !value.isEmpty());
  }

  private static boolean isOn(Map<String, String> address, String name) {
    String value = address.getOrDefault(name, "0");
    return value.equals("1") || value.equalsIgnoreCase("true");
  }

  private static Map<String, String> address(@Nullable String raw) {
    Map<String, String> result = new LinkedHashMap<>();
    if (raw == null) {
      return result;
    }
    for (String part : raw.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      if (!name.isEmpty()) {
        result.put(decoded(name), decoded(value));
      }
    }
    return result;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw QueryError.of(
          QueryError.BAD_ARGUMENTS, "The address holds a wrong escape: " + e.getMessage());
    }
  }
}
