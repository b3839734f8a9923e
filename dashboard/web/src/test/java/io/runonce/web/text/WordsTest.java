package io.runonce.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
  /** A key in a call of t or badge, or the route of a desk. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:t|badge)\\(\\s*\"([a-z][\\w.-]*[\\w-])\"\\s*[,)]|new Desk\\(\"([\\w-]+)\"");

  private static final Pattern PARAMETER = Pattern.compile("\\{\\d\\}");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(Words.keys(Languages.ENGLISH))
        .containsExactlyInAnyOrderElementsOf(Words.keys(Languages.CHINESE));
  }

  @Test
  void bothLanguagesTakeTheSameParameters() {
    for (String key : Words.keys(Languages.CHINESE)) {
      assertThat(parameters(Words.file(Languages.ENGLISH).getOrDefault(key, "")))
          .as(key)
          .isEqualTo(parameters(Words.file(Languages.CHINESE).getOrDefault(key, "")));
    }
  }

  @Test
  void everyKeyThatAPageNamesHasItsWords() throws IOException {
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        NAMED
            .matcher(source)
            .results()
            .map(named -> named.group(1) == null ? "nav." + named.group(2) : named.group(1))
            .filter(key -> !Words.keys(Languages.CHINESE).contains(key))
            .forEach(key -> missing.add(file.getFileName() + " " + key));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noTextIsEmpty() {
    Languages.ALL.forEach(language ->
        assertThat(Words.file(language)).allSatisfy((k, v) -> assertThat(v).as(k).isNotBlank()));
  }

  @Test
  void englishSentencesHoldNoHanCharacter() {
    assertThat(Words.file(Languages.ENGLISH))
        .allSatisfy((key, text) -> {
          if (!key.equals("shell.language")) {
            assertThat(text).as(key).doesNotContainPattern("\\p{IsHan}");
          }
        });
  }

  @Test
  void chineseSentencesEndInFullWidthMarks() {
    assertThat(Words.file(Languages.CHINESE))
        .allSatisfy((k, v) -> assertThat(v).as(k).doesNotContainPattern("\\p{IsHan}[,;:?!]"));
  }

  @Test
  void unknownLanguagesGetChinese() {
    assertThat(Languages.of(Locale.FRENCH)).isEqualTo(Languages.CHINESE);
    assertThat(Languages.of("en-GB")).isEqualTo(Languages.ENGLISH);
  }

  @Test
  void apostrophesSurviveParameters() {
    assertThat(Words.say(Languages.ENGLISH, "no.such.key")).isEqualTo("‹no.such.key›");
  }

  private static java.util.Set<String> parameters(String text) {
    return PARAMETER
        .matcher(text)
        .results()
        .map(r -> r.group())
        .collect(java.util.stream.Collectors.toSet());
  }
}
