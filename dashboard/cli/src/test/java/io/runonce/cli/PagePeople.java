package io.runonce.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Leaders of a data folder, each given other rows, so that the answers of one are not the others'.
 * They have the first leader's password, whose account the dashboard has made at its first start.
 */
final class PagePeople {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LEADER = "leader";

  private PagePeople() {}

  /** Somebody to sign in as. */
  record Leader(String name, String password) {}

  /** Regions and departments that one is given; nothing where they are not limited. */
  private record Given(List<String> regions, List<String> departments) {}

  private static final List<Given> GIVEN =
      List.of(
          new Given(List.of(), List.of()),
          new Given(List.of("330101"), List.of()),
          new Given(List.of("330102"), List.of()),
          new Given(List.of("330103", "330104", "330105"), List.of()),
          new Given(List.of("330106001"), List.of()),
          new Given(List.of(), List.of("D0")),
          new Given(List.of(), List.of("D1", "D2", "D3")),
          new Given(List.of("330107"), List.of("D4", "D5")),
          new Given(List.of("3301"), List.of()),
          new Given(List.of(), List.of("D10", "D11")));

  /** Those of the folder, of whom the first sees everything; added where they are not there yet. */
  static List<Leader> of(Path data) {
    try {
      Path book = data.resolve("dashboard-accounts.jsonl");
      List<String> lines = Files.readAllLines(book, StandardCharsets.UTF_8);
      ObjectNode first =
          lines.stream()
              .map(PagePeople::parse)
              .filter(line -> line.path("name").asText().equals(LEADER))
              .findFirst()
              .orElseThrow();
      List<Leader> leaders = new ArrayList<>();
      leaders.add(new Leader(LEADER, password(data)));
      StringBuilder more = new StringBuilder();
      for (int i = 1; i < GIVEN.size(); i++) {
        String name = LEADER + i;
        leaders.add(new Leader(name, leaders.getFirst().password()));
        if (lines.stream().noneMatch(line -> line.contains('"' + name + '"'))) {
          more.append(line(first, name, GIVEN.get(i))).append('\n');
        }
      }
      Files.writeString(book, more, StandardOpenOption.APPEND);
      return leaders;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode parse(String line) {
    try {
      return (ObjectNode) JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String password(Path data) throws IOException {
    Properties passwords = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            data.resolve("dashboard-people.properties"), StandardCharsets.UTF_8)) {
      passwords.load(reader);
    }
    return passwords.getProperty(LEADER, "");
  }

  private static ObjectNode line(ObjectNode like, String name, Given given) {
    ObjectNode line = like.deepCopy();
    line.put("by", "bench").put("name", name).put("fullName", name);
    put(line, "regions", given.regions());
    put(line, "departments", given.departments());
    return line;
  }

  private static void put(ObjectNode line, String key, List<String> codes) {
    if (codes.isEmpty()) {
      line.remove(key);
    } else {
      ArrayNode array = line.putArray(key);
      codes.forEach(array::add);
    }
  }
}
