package io.runonce.contract;

/**
 * Masks what points to a person before a text leaves ingest: numbers of identity cards, telephones,
 * bank cards, passports and the like, names beside titles and labels, private addresses (CONTRACT
 * §1, DOMAIN §3). By rules alone: a bare name without a word that tells it is one stays. How well
 * it does is measured by RedactorTest and told in docs/privacy.md.
 */
public final class Redactor {
  static final String MASK = "█";

  /**
   * Systems that number cases by region and date came with the reform: 18 digits with a later date
   * are a case, with an earlier one a person.
   */
  static final int FIRST_YEAR_OF_CASE_NUMBERS = 2015;

  private Redactor() {}

  /** Free text with numbers, names and addresses masked. */
  public static String text(String text) {
    if (isPlainlyHarmless(text)) {
      return text;
    }
    return spans(text).applyTo(text);
  }

  /** A text that is no prose (a code, a keyword) with identifying numbers masked. */
  public static String numbers(String text) {
    if (isPlainlyHarmless(text)) {
      return text;
    }
    Spans spans = new Spans();
    NumberFinder.find(HalfWidth.of(text), spans);
    return spans.applyTo(text);
  }

  static Spans spans(String text) {
    Spans spans = new Spans();
    String plain = HalfWidth.of(text);
    NumberFinder.find(plain, spans);
    TokenFinder.find(plain, spans);
    if (hasChinese(plain)) {
      TokenFinder.findPlates(plain, spans);
      AddressFinder.find(plain, spans);
      NameFinder.find(plain, spans);
    }
    return spans;
  }

  private static boolean hasChinese(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // What could not be read stands as U+FFFD, in some broken lines at every other place.
      if (c >= 0x4E00 && c != '\uFFFD') {
        return true;
      }
    }
    return false;
  }

  /** ASCII with fewer than six digits and no at sign holds nothing that is looked for. */
  private static boolean isPlainlyHarmless(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (c >= 0x80 || c == '@' || digits >= 6) {
        return false;
      }
    }
    return true;
  }
}
