package io.runonce.web.text;

import java.util.List;
import java.util.Locale;

/** The languages that the pages speak: Chinese first, and for whoever asks for anything else. */
public final class Languages {
  public static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
  public static final Locale ENGLISH = Locale.ENGLISH;
  public static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

  private Languages() {}

  /** The language of a tag such as {@code en} or {@code zh-CN}; Chinese for all others. */
  public static Locale of(String tag) {
    return of(Locale.forLanguageTag(tag));
  }

  /** The language nearest to a locale; Chinese for what we do not speak. */
  public static Locale of(Locale locale) {
    return ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
  }
}
