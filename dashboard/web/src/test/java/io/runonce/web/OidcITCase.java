package io.runonce.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.runonce.testprovider.TestProvider;
import io.runonce.warehouse.Statement;
import io.runonce.web.people.Account;
import io.runonce.web.people.People;
import io.runonce.web.people.Role;
import io.runonce.web.scope.Scope;
import io.runonce.web.settings.WebSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Signing in through a real provider: who gets in, as what, over which rows, and who does not. */
@SpringBootTest(
    classes = {Dashboard.class, OidcITCase.OnTestDistrict.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.main.allow-bean-definition-overriding=true",
      "vaadin.productionMode=true"
    })
class OidcITCase {
  private static final Path FOLDER = folder();
  private static final TestDistrict DISTRICT = TestDistrict.open(FOLDER);
  private static final TestNeighbour NEIGHBOUR = new TestNeighbour(DISTRICT.writer());
  private static final TestProvider PROVIDER = TestProvider.onFreePort();
  private static final ShiftedClock CLOCK = new ShiftedClock();
  private static final String SECRET = PROVIDER.secret();
  private static final String WANTED = "/cases?measure=trips_saved";

  @Autowired private People people;

  @Value("${local.server.port}")
  private int port;

  private Browsing browser = new Browsing();

  @TestConfiguration
  static class OnTestDistrict {
    @Bean
    WebSettings webSettings() {
      WebSettings plain = DISTRICT.settings();
      Map<String, String> environment = new HashMap<>(plain.environment());
      environment.put("RUNONCE_OIDC_ISSUER", PROVIDER.issuer());
      environment.put("RUNONCE_OIDC_CLIENT_ID", TestProvider.CLIENT);
      environment.put("RUNONCE_OIDC_CLIENT_SECRET", PROVIDER.secret());
      environment.put("RUNONCE_OIDC_CLAIM_REGIONS", "regions");
      environment.put("RUNONCE_OIDC_CLAIM_DEPARTMENTS", "departments");
      environment.put(
          "RUNONCE_OIDC_ROLES",
          "领导=leader;CN=bureau,OU=gov=department;auditors=auditor;watch=audit-administrator");
      return new WebSettings(plain.data(), plain.address(), 0, true, Map.copyOf(environment));
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
  void begin() {
    browser = new Browsing();
    PROVIDER.start();
    PROVIDER.clientAt(ours(""));
    PROVIDER.person(
        "wang",
        "groups",
        List.of("everyone", "CN=bureau,OU=gov"),
        "regions",
        "*",
        "departments",
        List.of("D1"));
  }

  @AfterEach
  void straighten() {
    PROVIDER.bend(claims -> {});
    PROVIDER.signByAnother(false);
    PROVIDER.secret(SECRET);
    CLOCK.shift = Duration.ZERO;
  }

  @AfterAll
  static void stop() throws IOException {
    PROVIDER.close();
    DISTRICT.close();
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void whoIsVouchedForLandsWhereTheyWantedWithTheRowsOfTheirClaims() {
    assertThat(browser.get(ours(WANTED)).leadsTo()).isEqualTo(ours("/login"));
    assertThat(signIn("wang")).startsWith(ours(WANTED).toString());
    assertThat(browser.get(ours("/lead")).status()).isEqualTo(200);
    Account account = people.enabled("wang").orElseThrow();
    assertThat(account.role()).isEqualTo(Role.DEPARTMENT);
    assertThat(account.scope()).isEqualTo(Scope.departments(List.of("D1")));
    assertThat(account.fullName()).isEqualTo("人 wang");
    assertThat(kept("signed_in", "wang")).isPositive();
    assertThat(kept("add_person", "wang")).isEqualTo(1);
  }

  @Test
  void theRequestHasStateNonceAndAProofKeyAndTheProviderInsistsOnIt() {
    URI request = browser.get(ours("/oauth2/authorization/oidc")).leadsTo();
    assertThat(request.getQuery())
        .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
        .doesNotContain("secret");
    URI bare = URI.create(request.toString().replaceAll("&code_challenge[^&]*", ""));
    assertThat(browser.get(bare).leadsTo().toString()).contains("error=invalid_request");
  }

  /** What a token may have wrong with it; none of it lets anybody in. */
  enum Wrong {
    NONCE("INVALID"),
    AUDIENCE("INVALID"),
    ISSUER("INVALID"),
    KEY("INVALID"),
    SUBJECT_OF_ANOTHER("INVALID"),
    EXPIRED("CLOCK"),
    FROM_THE_FUTURE("CLOCK");

    private final String said;

    Wrong(String said) {
      this.said = said;
    }

    void make() {
      Instant now = CLOCK.instant();
      switch (this) {
        case NONCE -> PROVIDER.bend(claims -> claims.claim("nonce", "another's"));
        case AUDIENCE -> PROVIDER.bend(claims -> claims.audience(List.of("another")));
        case ISSUER -> PROVIDER.bend(claims -> claims.issuer("http://localhost:1"));
        case KEY -> PROVIDER.signByAnother(true);
        case SUBJECT_OF_ANOTHER -> PROVIDER.bend(claims -> claims.subject("li"));
        case EXPIRED ->
            PROVIDER.bend(
                claims -> claims.issuedAt(now.minusSeconds(900)).expiresAt(now.minusSeconds(300)));
        case FROM_THE_FUTURE ->
            PROVIDER.bend(
                claims -> claims.issuedAt(now.plusSeconds(300)).expiresAt(now.plusSeconds(900)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Wrong.class)
  void aTokenThatIsNotRightLetsNobodyIn(Wrong wrong) {
    long before = kept("sign_in_failed", "");
    wrong.make();
    assertThat(signIn("wang")).isEqualTo(ours("/login?oidc=" + wrong.said).toString());
    assertThat(browser.get(ours("/lead")).leadsTo()).isEqualTo(ours("/login"));
    assertThat(kept("sign_in_failed", "")).isEqualTo(before + 1);
  }

  @Test
  void clocksMayBeAMinuteApartButNotFive() {
    for (long seconds : new long[] {-50, 50}) {
      CLOCK.shift = Duration.ofSeconds(seconds);
      browser = new Browsing();
      assertThat(signIn("wang")).as("%d s", seconds).doesNotContain("login");
    }
    CLOCK.shift = Duration.ofMinutes(-5);
    browser = new Browsing();
    assertThat(signIn("wang")).endsWith("/login?oidc=CLOCK");
  }

  @Test
  void anAnswerThatThisBrowserDidNotAskForLetsNobodyIn() {
    URI answer = answerFor("wang");
    Browsing other = new Browsing();
    assertThat(other.get(answer).leadsTo()).isEqualTo(ours("/login?oidc=INVALID"));
    URI bent = URI.create(answer.toString().replaceAll("state=[^&]*", "state=another"));
    assertThat(browser.get(bent).leadsTo()).isEqualTo(ours("/login?oidc=INVALID"));
    assertThat(browser.get(ours("/lead")).leadsTo()).isEqualTo(ours("/login"));
    assertThat(browser.get(answer).leadsTo().toString()).doesNotContain("login");
    assertThat(browser.get(answer).leadsTo()).isEqualTo(ours("/login?oidc=INVALID"));
  }

  @Test
  void whoSaysNoAtTheProviderIsToldSo() {
    String answer = answerFor("wang").toString();
    URI no = URI.create(answer.replaceAll("code=[^&]*", "error=access_denied"));
    assertThat(browser.get(no).leadsTo()).isEqualTo(ours("/login?oidc=DENIED"));
  }

  @Test
  void aRoleIsNeededAndOneAlone() {
    PROVIDER.person("none", "groups", List.of("everyone"), "regions", "*", "departments", "*");
    refused("none", "NO_ROLE");
    PROVIDER.person(
        "two", "groups", List.of("auditors", "watch"), "regions", "*", "departments", "*");
    refused("two", "TWO_ROLES");
    PROVIDER.person("nowhere", "groups", List.of("auditors"), "departments", "*");
    refused("nowhere", "NO_SCOPE");
    PROVIDER.person("odd", "groups", List.of("auditors"), "regions", "here", "departments", "*");
    refused("odd", "BAD_REGION");
    PROVIDER.person(
        "all", "groups", List.of("CN=bureau,OU=gov"), "regions", "*", "departments", "*");
    refused("all", "DEPARTMENT_WITHOUT_ONE");
  }

  @Test
  void nobodyIsAnAdministratorAndSomethingElse() {
    PROVIDER.person("zhao", "name", "赵六", "groups", "watch");
    assertThat(signIn("zhao")).doesNotContain("login");
    browser = new Browsing();
    PROVIDER.person("zhao-2", "name", "赵六", "groups", "领导", "regions", "*", "departments", "*");
    refused("zhao-2", "SECOND_ADMINISTRATOR");
  }

  @Test
  void aNameOfOursIsNotTheProvidersToGive() {
    PROVIDER.person("leader", "groups", "领导", "regions", "*", "departments", "*");
    refused("leader", "NAME_TAKEN");
    browser = new Browsing();
    assertThat(signIn("wang")).doesNotContain("login");
    URI login = ours("/login");
    for (String password : List.of("", TestProvider.PASSWORD)) {
      URI led =
          new Browsing().post(login, Map.of("username", "wang", "password", password)).leadsTo();
      assertThat(led.getPath()).isEqualTo("/login");
    }
  }

  @Test
  void whatTheProviderChangesHoldsFromTheNextSignInAndEndsSessionsBefore() {
    PROVIDER.person("sun", "groups", "auditors", "regions", "3301", "departments", "*");
    signIn("sun");
    Browsing before = browser;
    assertThat(before.get(ours("/lead")).status()).isEqualTo(200);
    PROVIDER.person("sun", "groups", "领导", "regions", "3302", "departments", "*");
    browser = new Browsing();
    assertThat(signIn("sun")).doesNotContain("login");
    assertThat(people.enabled("sun").orElseThrow().role()).isEqualTo(Role.LEADER);
    assertThat(people.enabled("sun").orElseThrow().scope())
        .isEqualTo(Scope.regions(List.of("3302")));
    assertThat(before.get(ours("/lead")).leadsTo()).isEqualTo(ours("/login"));
    assertThat(kept("change_person", "sun")).isEqualTo(1);
  }

  @Test
  void whoIsShutOutHereIsOutAtOnceAndStaysOut() {
    PROVIDER.person("qian", "groups", "auditors", "regions", "*", "departments", "*");
    signIn("qian");
    people.enable("security-administrator", "qian", false);
    assertThat(browser.get(ours("/lead")).leadsTo()).isEqualTo(ours("/login"));
    browser = new Browsing();
    refused("qian", "SHUT_OUT");
  }

  @Test
  void aSessionThatEndsGoesOnAtTheSamePlace() {
    signIn("wang");
    assertThat(browser.get(ours("/lead")).status()).isEqualTo(200);
    CLOCK.shift = Duration.ofMinutes(31);
    assertThat(browser.get(ours("/inspect?tab=red")).leadsTo()).isEqualTo(ours("/login"));
    CLOCK.shift = Duration.ZERO;
    List<Browsing.Answer> way =
        browser.follow(ours("/oauth2/authorization/oidc"), ours("/inspect").toString());
    assertThat(way.getLast().leadsTo().toString()).startsWith(ours("/inspect?tab=red").toString());
  }

  @Test
  void aSecretThatTheProviderDoesNotKnowIsSaid() {
    URI answer = answerFor("wang");
    PROVIDER.secret("changed there");
    assertThat(browser.get(answer).leadsTo()).isEqualTo(ours("/login?oidc=CLIENT"));
  }

  @Test
  void whileTheProviderIsDownLocalAccountsSignIn() {
    URI answer = answerFor("wang");
    PROVIDER.stop();
    assertThat(browser.get(answer).leadsTo()).isEqualTo(ours("/login?oidc=DOWN"));
    String password = people.firstPassword(Role.AUDITOR).orElseThrow();
    URI led =
        browser.post(ours("/login"), Map.of("username", "auditor", "password", password)).leadsTo();
    assertThat(led.toString()).doesNotContain("login");
    PROVIDER.start();
    browser = new Browsing();
    assertThat(signIn("wang")).doesNotContain("login");
  }

  /** As somebody does it: by the link, with their rows alone, and out of both. */
  @Test
  void inABrowserThroughTheProviderAndOutAgain() {
    DISTRICT.breakAnother("C-98");
    NEIGHBOUR.moveIn();
    PROVIDER.person(
        "zhou", "groups", "CN=bureau,OU=gov", "regions", "*", "departments", List.of("D2"));
    try (Chromium chromium = Chromium.require()) {
      Page page = chromium.browser().newPage();
      page.navigate(ours("/cases?measure=promise_broken_rate&lang=en").toString());
      page.locator("a.sign-in-provider").click();
      page.waitForURL(PROVIDER.issuer() + "/login**");
      page.locator("input[name=username]").fill("zhou");
      page.locator("input[name=password]").fill(TestProvider.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL(ours("/cases?measure=promise_broken_rate") + "**");
      page.locator("vaadin-grid a").first().waitFor();
      assertThat(page.locator("vaadin-grid").first().innerText())
          .contains("B-1")
          .doesNotContain("C-98");
      page.navigate(ours("/case/C-98?lang=en").toString());
      page.locator("h1").first().waitFor();
      assertThat(page.locator("main").innerText()).doesNotContain("I1");
      page.getByText("Department").last().click();
      page.getByText("Sign out").click();
      page.waitForURL(ours("/login") + "**");
      page.navigate(PROVIDER.issuer() + "/");
      assertThat(page.url()).startsWith(PROVIDER.issuer() + "/login");
      page.navigate(ours("/login?oidc=NO_ROLE&lang=en").toString());
      assertThat(page.locator(".refusal").innerText())
          .contains("None of your groups at the provider is a role here");
    }
  }

  private void refused(String name, String why) {
    browser = new Browsing();
    assertThat(signIn(name)).as(name).isEqualTo(ours("/login?oidc=" + why).toString());
    assertThat(browser.get(ours("/lead")).leadsTo()).isEqualTo(ours("/login"));
    assertThat(kept("sign_in_refused", name)).isEqualTo(1);
  }

  /** Goes the whole way and says where it led. */
  private String signIn(String name) {
    return browser.get(answerFor(name)).leadsTo().toString();
  }

  /** The address that the provider leads back to. */
  private URI answerFor(String name) {
    List<Browsing.Answer> way =
        browser.follow(ours("/oauth2/authorization/oidc"), ours("/login/oauth2").toString());
    if (way.getLast().leadsTo().toString().startsWith(ours("/login/oauth2").toString())) {
      return way.getLast().leadsTo();
    }
    Browsing.Answer entered =
        browser.post(
            way.getLast().at(), Map.of("username", name, "password", TestProvider.PASSWORD));
    return browser.follow(entered.leadsTo(), ours("/login/oauth2").toString()).getLast().leadsTo();
  }

  private static long kept(String action, String person) {
    return DISTRICT
        .writer()
        .query(
            Statement.of(
                    "SELECT count() AS n FROM audit_event WHERE action = {a:String} AND person ="
                        + " {p:String}")
                .with("a", action)
                .with("p", person))
        .getFirst()
        .number("n");
  }

  private URI ours(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("oidc");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The machine's time, since the provider stamps its tokens by that, and some more. */
  private static final class ShiftedClock extends Clock {
    private volatile Duration shift = Duration.ZERO;

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(instant(), zone);
    }
  }
}
