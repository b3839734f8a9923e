package io.runonce.measures;

import java.util.Locale;

/** One text in the two languages of the pages. */
public record Words(String zh, String en) {

  /** The text for a reader's locale: Chinese for any Chinese one, English for all others. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
  }
}
