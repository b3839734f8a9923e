package io.runonce.web.report;

import io.runonce.web.filter.Filter;
import io.runonce.web.reference.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a paper is narrowed to, its period aside. */
final class FilterWords {
  private FilterWords() {}

  static String of(Filter filter, Names names, Say say) {
    Locale locale = say.locale();
    List<String> parts = new ArrayList<>();
    if (filter.area() != null) {
      parts.add(names.region(filter.area(), locale));
    }
    if (filter.department() != null) {
      parts.add(names.department(filter.department(), locale));
    }
    if (filter.item() != null) {
      parts.add(names.item(filter.item(), locale));
    }
    if (filter.oneThing() != null) {
      parts.add(names.oneThing(filter.oneThing(), locale));
    }
    if (filter.channel() != null) {
      parts.add(say.code("channel", filter.channel()));
    }
    return parts.isEmpty() ? say.t("filter.everything") : say.list(parts);
  }
}
