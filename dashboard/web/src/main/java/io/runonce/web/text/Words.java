package io.runonce.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the pages, one file a language; parameters by {0}, {1} as MessageFormat has them.
 */
public final class Words {
  private static final Map<Locale, Map<String, String>> FILES =
      Map.of(
          Languages.CHINESE, read("/texts/zh-CN.properties"),
          Languages.ENGLISH, read("/texts/en.properties"));
  private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

  private Words() {}

  /** The text of a key. A key that no file has comes back between marks, so that it is seen. */
  public static String say(Locale locale, String key, Object... parameters) {
    String text = file(locale).getOrDefault(key, "‹" + key + "›");
    if (parameters.length == 0) {
      return text;
    }
    MessageFormat format =
        FORMATS.computeIfAbsent(text, t -> new MessageFormat(t.replace("'", "''"), Locale.ROOT));
    synchronized (format) {
      return format.format(parameters);
    }
  }

  /** The text of a key, or another where no file has it: for codes that come from data. */
  public static String sayOr(Locale locale, String key, String otherwise) {
    return file(locale).getOrDefault(key, otherwise);
  }

  static Set<String> keys(Locale locale) {
    return file(locale).keySet();
  }

  static Map<String, String> file(Locale locale) {
    Map<String, String> words = FILES.get(Languages.of(locale));
    return words == null ? Map.of() : words;
  }

  private static Map<String, String> read(String name) {
    try (InputStream stream = Words.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the words " + name + " are not on the class path");
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return words.entrySet().stream()
          .collect(
              java.util.stream.Collectors.toUnmodifiableMap(
                  e -> String.valueOf(e.getKey()), e -> String.valueOf(e.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException("the words " + name + " cannot be read", e);
    }
  }
}
