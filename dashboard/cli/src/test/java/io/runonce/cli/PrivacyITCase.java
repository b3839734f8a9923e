package io.runonce.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.cli.RunonceProcess.Ended;
import io.runonce.contract.IdentityHasher;
import io.runonce.contract.IdentityType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of keys and a person forgotten, as an administrator does them. */
class PrivacyITCase {
  private static final String PERSON = "330106198807152418";
  private static final String MOBILE = "13588776655";

  private static final Pattern PART = Pattern.compile("[a-z0-9]+(_[0-9]+){3,4}");

  @TempDir Path folder;

  private Path data() {
    return folder.resolve("data");
  }

  @Test
  void tripsAreJoinedAcrossAChangeOfKeysAndThePersonCanBeForgotten() throws IOException {
    catalogue();
    run("import", "catalogue", folder.resolve("catalogue").toString());
    importEvents("a", ticket("t1", "2024-03-04T09:00:00"), received("r1", "2024-03-04T09:20:00"));
    String before = hash();

    run("privacy", "rotate");
    importEvents("b", ticket("t2", "2024-03-06T09:00:00"));
    run("reckon");
    assertThat(trips()).as("the second trip is somebody else's").isEqualTo("1");
    Ended rekeyed = run("privacy", "rekey", "--reason", "yearly change");

    assertThat(rekeyed.out()).contains("2 events changed");
    assertThat(trips()).as("both trips are the same person's").isEqualTo("2");
    run("privacy", "rotate", "--end");
    assertHeldNowhere(HexFormat.of().parseHex(before));

    Ended erased = typing(PERSON, "privacy", "erase", "--reason", "art. 47");
    assertThat(erased.out()).contains("3 events changed");
    assertThat(trips()).isEqualTo("1");
    assertHeldNowhere(HexFormat.of().parseHex(hash()));
    assertHeldNowhere(PERSON.getBytes(UTF_8));
    assertHeldNowhere(MOBILE.getBytes(UTF_8));
    assertThat(run("privacy", "status").out()).contains("no key: erased");
  }

  private Ended run(String... arguments) {
    return checked(RunonceProcess.run(data(), arguments));
  }

  private Ended typing(String line, String... arguments) {
    return checked(RunonceProcess.runTyping(data(), line, arguments));
  }

  private static Ended checked(Ended ended) {
    assertThat(ended.exitCode()).as(ended.said()).isZero();
    return ended;
  }

  /** As the case's export has it. */
  private String trips() {
    return CsvTable.parse(run("export", "outcomes", "--as", "csv").out())
        .rows()
        .getFirst()
        .getOrDefault("citizenLow", "none");
  }

  private String hash() throws IOException {
    byte[] key = Files.readString(data().resolve("subject.key"), UTF_8).strip().getBytes(UTF_8);
    return new IdentityHasher(key).hash(IdentityType.ID_CARD, PERSON);
  }

  /** The store deletes the folders of parts that were replaced some minutes later. */
  private Predicate<Path> isInReplacedPart() {
    String active = run("sql", "--as", "csv", "SELECT path FROM system.parts WHERE active").out();
    return file -> {
      Path part = Objects.requireNonNull(file.getParent());
      boolean isPart = PART.matcher(String.valueOf(part.getFileName())).matches();
      return isPart && !active.contains(part + "/");
    };
  }

  private void assertHeldNowhere(byte[] planted) throws IOException {
    Predicate<Path> isReplaced = isInReplacedPart();
    List<Path> holding = new ArrayList<>();
    try (Stream<Path> files = Files.walk(data())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!isReplaced.test(file) && holds(Files.readAllBytes(file), planted)) {
          holding.add(file);
        }
      }
    }
    assertThat(holding).isEmpty();
  }

  private static boolean holds(byte[] bytes, byte[] planted) {
    for (int i = 0; i + planted.length <= bytes.length; i++) {
      if (bytes[i] == planted[0]
          && ByteBuffer.wrap(bytes, i, planted.length).equals(ByteBuffer.wrap(planted))) {
        return true;
      }
    }
    return false;
  }

  private void importEvents(String name, String... lines) throws IOException {
    Path file = folder.resolve(name + ".ndjson");
    Files.writeString(file, String.join("\n", lines) + "\n", UTF_8);
    run("import", "events", file.toString());
  }

  private static String ticket(String key, String time) {
    return event(key, "TICKET_TAKEN", time, "\"itemCode\":\"I1\"", "{\"ticketNo\":\"A1\"}");
  }

  private static String received(String key, String time) {
    return event(
        key,
        "RECEIVED",
        time,
        "\"itemCode\":\"I1\",\"caseNo\":\"C1\"",
        "{\"text\":\"请打" + MOBILE + "\"}");
  }

  private static String event(
      String key, String type, String time, String more, String attributes) {
    return """
    {"source":"hall","sourceKey":"%s","eventType":"%s","eventTime":"%s+08:00",\
    "regionCode":"330106","channel":"HALL_WINDOW","locationId":"L1","subjectKey":"%s",%s,\
    "attributes":%s}\
    """
        .formatted(key, type, time, PERSON, more, attributes);
  }

  private void catalogue() throws IOException {
    Path catalogue = Files.createDirectories(folder.resolve("catalogue"));
    Files.writeString(
        catalogue.resolve("items.csv"),
        """
        itemCode,version,validFrom,name,departmentCode,caseKind,promisedDays,declaredVisits,materials,links,onlineDepth,mobile,locations
        I1,1,2020-01-01,Card,D1,PROMISED,5,1,,1,2,false,L1
        """,
        UTF_8);
    Files.writeString(
        catalogue.resolve("holidays.csv"),
        """
        date,kind,name,year
        2024-01-01,HOLIDAY,元旦,2024
        """,
        UTF_8);
    Files.writeString(
        catalogue.resolve("ticket_feeds.csv"), "locationId,from,to\nL1,2020-01-01,\n", UTF_8);
  }
}
