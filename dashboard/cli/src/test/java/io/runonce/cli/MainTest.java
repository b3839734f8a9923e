package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private final ByteArrayOutputStream results = new ByteArrayOutputStream();
  private final ByteArrayOutputStream notes = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "frob|Unmatched argument",
        "export nothing|export 'nothing' is not known; allowed: outcomes",
        "export outcomes --as xml|--as 'xml' is not known",
        "export outcomes --as xes|--as xes is for ./runonce export log",
        "export log --as csv|--as of a log 'csv' is not known; allowed: xes, ocel",
        "export outcomes --now yesterday|--now is 'yesterday': expected ISO 8601",
        "report|say what: --month YYYY-MM for a bulletin, or --figure MEASURE",
        "report --month october|--month is 'october': expected a month, 2026-10",
        "report --month 2026-10 --as odt|--as 'odt' is not known; allowed: docx, pdf",
        "report --month 2026-10 --lang fr|--lang 'fr' is not known; allowed: zh, en",
        "report --figure luck|--figure 'luck' is not known; docs/measures.md lists",
        "report --month 2026-10 --out no/such/place.docx|such is no folder",
        "report --month 2026-10 --now noon|--now is 'noon': expected ISO 8601",
        "reckon --now 2024-03-20|--now is '2024-03-20': expected ISO 8601 with an offset",
        "import events nowhere.ndjson|nowhere.ndjson cannot be read",
        "import catalogue nowhere|nowhere is no folder",
        "import calendar nowhere.csv|nowhere.csv cannot be read",
        "import|say what to import",
        "demo --end soon|--end is 'soon': expected a date",
        "demo --days 3|--days 3: at least 60",
      })
  void misuseIsOneLineAndExitTwo(String line, String expected) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(notes.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("runonce: ")
        .contains(expected);
  }

  @Test
  void everyCommandHasItsHelp() {
    for (String command :
        new String[] {
          "up", "demo", "import", "reckon", "rank", "export", "report", "sql", "doctor", "config",
          "backup", "restore", "token"
        }) {
      assertThat(run(command, "--help")).as(command).isZero();
    }
  }

  @Test
  void portInUseIsSaidBeforeAnythingStarts() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("up", "--port", Integer.toString(taken.getLocalPort()))).isEqualTo(2);
    }
    assertThat(notes.toString(StandardCharsets.UTF_8))
        .contains("is in use; choose another by --port");
    assertThat(folder.resolve("data").resolve("clickhouse")).doesNotExist();
  }

  @Test
  void demoLeavesRealDataAlone() throws IOException {
    Files.createDirectories(folder.resolve("data").resolve("clickhouse"));
    assertThat(run("demo")).isEqualTo(2);
    assertThat(notes.toString(StandardCharsets.UTF_8)).contains("holds data of its own");
  }

  @Test
  void secretsAreMasked() {
    Map<String, String> environment = Map.of("RUNONCE_SUBJECT_KEY", "very secret indeed");
    assertThat(Main.run(door(environment), "config")).isZero();
    assertThat(results.toString(StandardCharsets.UTF_8))
        .contains("RUNONCE_SUBJECT_KEY", "***")
        .doesNotContain("very secret");
  }

  @Test
  void tokenOfASourceIsShownOnceAndKeptAsItsHash() throws Exception {
    assertThat(run("token", "hall")).isZero();
    String token = results.toString(StandardCharsets.UTF_8).strip();
    Path file = folder.resolve("data").resolve("source-tokens.properties");
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));

    assertThat(file).hasContent("hall=" + HexFormat.of().formatHex(hash));
    assertThat(run("token", "hall", "--revoke")).isZero();
    assertThat(file).isEmptyFile();
    assertThat(run("token", "a hall")).isEqualTo(2);
  }

  @Test
  void propertiesOfTheBrokerAreShownButNotItsSecrets() {
    String property = "RUNONCE_KAFKA_PROPERTY_";
    Map<String, String> environment =
        Map.of(
            property + "SECURITY_PROTOCOL", "SASL_SSL",
            property + "SASL_JAAS_CONFIG", "login hidden",
            property + "SSL_KEYSTORE_KEY", "-----BEGIN hidden-----",
            property + "SSL_TRUSTSTORE_LOCATION", "trust.p12",
            property + "SSL_TRUSTSTORE_PASSWORD", "hidden too");
    assertThat(Main.run(door(environment), "config")).isZero();
    assertThat(results.toString(StandardCharsets.UTF_8))
        .contains("SASL_SSL", "trust.p12", property + "SASL_JAAS_CONFIG")
        .doesNotContain("hidden");
  }

  @Test
  void filesWithSecretsOfTheBrokerAreLookedAfter() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path settings = data.resolve("runonce.properties");
    Files.writeString(settings, Secrets.KAFKA_PROPERTY + "SASL_JAAS_CONFIG=hidden\n");
    Path kafka = Files.writeString(folder.resolve("kafka.properties"), "ssl.key.password=hidden\n");
    Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(kafka, PosixFilePermissions.fromString("rw-------"));

    Main.run(door(Map.of("RUNONCE_KAFKA_PROPERTIES", kafka.toString())), "doctor");

    assertThat(results.toString(StandardCharsets.UTF_8))
        .contains(settings + " can be read by others; chmod 600 it")
        .contains("kafka.properties is its owner's alone")
        .doesNotContain("hidden");
  }

  private int run(String... arguments) {
    return Main.run(door(Map.of()), arguments);
  }

  private Door door(Map<String, String> environment) {
    Console console =
        new Console(
            new PrintStream(results, true, StandardCharsets.UTF_8),
            new PrintStream(notes, true, StandardCharsets.UTF_8),
            false);
    return new Door(console, Settings.read(folder, folder, environment), CLOCK, environment);
  }
}
