package io.runonce.web.reference;

import io.runonce.web.live.Shared;
import io.runonce.web.text.Languages;
import java.util.Locale;
import java.util.Map;

/**
 * Names by code, of the catalogue in force. A code without a name is its own name: it stays
 * visible.
 */
public record Names(
    Map<String, Name> items,
    Map<String, Name> departments,
    Map<String, Name> locations,
    Map<String, Name> materials,
    Map<String, Name> oneThings,
    Map<String, Name> regions)
    implements Shared {
  public static final Names NONE =
      new Names(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** A name in both languages; the English one may be empty. */
  public record Name(String chinese, String english) {
    String in(Locale locale) {
      return Languages.ENGLISH.equals(locale) && !english.isBlank() ? english : chinese;
    }
  }

  public String item(String code, Locale locale) {
    return of(items, code, locale);
  }

  public String department(String code, Locale locale) {
    return of(departments, code, locale);
  }

  public String location(String code, Locale locale) {
    return of(locations, code, locale);
  }

  public String material(String code, Locale locale) {
    return of(materials, code, locale);
  }

  /** The name of a 一件事, or of an item where the code is an item's. */
  public String oneThing(String code, Locale locale) {
    return oneThings.containsKey(code) ? of(oneThings, code, locale) : item(code, locale);
  }

  /** A region's code and, since the catalogue names no regions, the places in it. */
  public String region(String code, Locale locale) {
    String places = of(regions, code, locale);
    return places.equals(code) ? code : code + " " + places;
  }

  private static String of(Map<String, Name> names, String code, Locale locale) {
    Name name = names.get(code);
    String text = name == null ? "" : name.in(locale);
    return text.isBlank() ? code : text;
  }
}
