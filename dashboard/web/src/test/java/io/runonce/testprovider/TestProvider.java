package io.runonce.testprovider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/**
 * A real OpenID provider, Spring's own, on a free port. Whoever is in {@link #person} signs in by
 * {@link #PASSWORD}; what goes into tokens can be bent.
 */
public final class TestProvider implements AutoCloseable {
  public static final String CLIENT = "runonce";
  public static final String PASSWORD = "theirs, not ours";

  private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
  private final RSAKey key = key();
  private final RSAKey foreign = key();

  private volatile String secret = "the client's own secret";
  private volatile List<String> clients = List.of("http://127.0.0.1:1");
  private volatile Bend bend = claims -> {};
  private volatile boolean signsByAnother;
  private @Nullable ConfigurableApplicationContext running;
  private final int port;

  /** Changes what a token says. */
  public interface Bend {
    /** Changes the claims. */
    void bend(JwtClaimsSet.Builder claims);
  }

  /**
   * One with a port that is free now. Start it after the dashboard: the two share a JVM, and Vaadin
   * changes where all of it keeps who is signed in.
   */
  public static TestProvider onFreePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new TestProvider(probe.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TestProvider(int port) {
    this.port = port;
  }

  /** Starts, or starts again where it was. */
  public void start() {
    if (running != null) {
      return;
    }
    running =
        new SpringApplicationBuilder(ProviderRules.class)
            .web(WebApplicationType.SERVLET)
            .properties(
                Map.of(
                    "server.port", String.valueOf(port),
                    "server.address", "localhost",
                    // Cookies know no port: the dashboard's would be overwritten.
                    "server.servlet.session.cookie.name", "PROVIDER",
                    "spring.main.banner-mode", "off"))
            .initializers(
                context -> context.getBeanFactory().registerSingleton("testProvider", this))
            .run();
  }

  /** Stops answering. */
  public void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** What it calls itself. */
  public String issuer() {
    return "http://localhost:" + port;
  }

  public String secret() {
    return secret;
  }

  /** Changes the client's secret, as an administrator there would. */
  public void secret(String other) {
    secret = other;
  }

  /** Where the client lives. */
  public void clientAt(URI address) {
    clients = List.of(address.toString());
  }

  /** Adds or changes somebody: pairs of a claim and its value. */
  public void person(String name, Object... claims) {
    Map<String, Object> said = new HashMap<>();
    said.put("preferred_username", name);
    said.put("name", "人 " + name);
    for (int i = 0; i < claims.length; i += 2) {
      said.put((String) claims[i], claims[i + 1]);
    }
    people.put(name, said);
  }

  /** Bends what the next tokens say. */
  public void bend(Bend how) {
    bend = how;
  }

  /** Signs by a key that is not among those it shows, under the same name. */
  public void signByAnother(boolean does) {
    signsByAnother = does;
  }

  Map<String, Object> claims(String name) {
    return people.getOrDefault(name, Map.of());
  }

  boolean knows(String name) {
    return people.containsKey(name);
  }

  void bend(JwtClaimsSet.Builder claims) {
    bend.bend(claims);
  }

  List<String> clients() {
    return clients;
  }

  RSAKey shownKey() {
    return key;
  }

  RSAKey signingKey() {
    return signsByAnother ? foreign : key;
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("the-key").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
