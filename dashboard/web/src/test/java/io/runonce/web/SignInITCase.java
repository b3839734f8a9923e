package io.runonce.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.warehouse.Statement;
import io.runonce.web.people.People;
import io.runonce.web.people.Role;
import io.runonce.web.scope.Scope;
import io.runonce.web.settings.WebSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Signing in and out over HTTP: wrong passwords, time that passes, accounts that change. */
@SpringBootTest(
    classes = {Dashboard.class, SignInITCase.OnTestDistrict.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.main.allow-bean-definition-overriding=true",
      "vaadin.productionMode=true"
    })
class SignInITCase {
  private static final Path FOLDER = folder();
  private static final TestDistrict DISTRICT = TestDistrict.open(FOLDER);
  private static final MovableClock CLOCK = new MovableClock();

  @Autowired private People people;

  @Value("${local.server.port}")
  private int port;

  private HttpClient browser = HttpClient.newHttpClient();

  @TestConfiguration
  static class OnTestDistrict {
    @Bean
    WebSettings webSettings() {
      return DISTRICT.settings();
    }

    @Bean
    Clock clock() {
      return CLOCK;
    }

    @Bean
    Executor loads() {
      return Runnable::run;
    }
  }

  @BeforeEach
  void freshBrowser() {
    browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  @AfterAll
  static void stop() throws IOException {
    DISTRICT.close();
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void signingInLeadsToWhereOneWanted() {
    assertThat(whereTo("/cases?measure=trips_saved")).endsWith("/login");
    assertThat(signIn("leader", first(Role.LEADER))).contains("/cases?measure=trips_saved");
    assertThat(status("/lead")).isEqualTo(200);
  }

  @Test
  void aPageThatOnlyPollsIsNoMoveAndTheSessionEndsToTheSamePlace() {
    signIn("auditor", first(Role.AUDITOR));
    CLOCK.pass(Duration.ofMinutes(29));
    assertThat(status("/lead")).isEqualTo(200);
    CLOCK.pass(Duration.ofMinutes(20));
    status("/lead?v-r=heartbeat");
    CLOCK.pass(Duration.ofMinutes(11));
    assertThat(whereTo("/inspect?tab=red")).endsWith("/login");
    assertThat(signIn("auditor", first(Role.AUDITOR))).contains("/inspect?tab=red");
    assertThat(kept("session_ended", "auditor")).isEqualTo(1);
  }

  @Test
  void fiveFailuresLockTheNameForAWhileAndSaySo() {
    for (int i = 0; i < 4; i++) {
      assertThat(signIn("planner", "wrong")).endsWith("/login?error");
    }
    assertThat(signIn("planner", "wrong")).endsWith("/login?wait=60");
    assertThat(signIn("planner", first(Role.PLANNER))).contains("/login?wait=");
    CLOCK.pass(Duration.ofSeconds(61));
    assertThat(signIn("planner", first(Role.PLANNER))).doesNotContain("login");
    assertThat(kept("sign_in_failed", "planner")).isEqualTo(5);
    assertThat(kept("sign_in_refused", "planner")).isEqualTo(1);
    assertThat(kept("signed_in", "planner")).isEqualTo(1);
  }

  @Test
  void aNameThatDoesNotExistIsToldTheSame() {
    for (int i = 0; i < 4; i++) {
      assertThat(signIn("no-such-one", "wrong")).endsWith("/login?error");
    }
    assertThat(signIn("no-such-one", "wrong")).endsWith("/login?wait=60");
  }

  @Test
  void whoIsShutOutIsOutAtOnce() {
    String password =
        people.add(
            "security-administrator",
            "wang",
            "Wang",
            Role.DEPARTMENT,
            Scope.departments(List.of("D1")));
    assertThat(signIn("wang", password)).doesNotContain("error");
    assertThat(status("/password")).isEqualTo(200);
    people.enable("security-administrator", "wang", false);
    assertThat(whereTo("/password")).endsWith("/login");
    assertThat(signIn("wang", password)).endsWith("/login?error");
  }

  private String first(Role role) {
    return people.firstPassword(role).orElseThrow();
  }

  private String signIn(String name, String password) {
    String form = "username=" + encoded(name) + "&password=" + encoded(password);
    return location(
        HttpRequest.newBuilder(address("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private String whereTo(String path) {
    return location(HttpRequest.newBuilder(address(path)).header("Accept", "text/html").build());
  }

  private int status(String path) {
    return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html").build())
        .statusCode();
  }

  private String location(HttpRequest request) {
    return send(request).headers().firstValue("Location").orElse("none");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long kept(String action, String person) {
    return DISTRICT
        .writer()
        .query(
            Statement.of(
                    "SELECT count() AS n FROM audit_event WHERE action = {a:String} AND person = {p:String}")
                .with("a", action)
                .with("p", person))
        .getFirst()
        .number("n");
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("signin");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class MovableClock extends Clock {
    private volatile Instant now = TestDistrict.NOW;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
