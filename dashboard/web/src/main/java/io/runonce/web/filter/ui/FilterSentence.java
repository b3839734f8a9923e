package io.runonce.web.filter.ui;

import static io.runonce.web.text.ui.T.t;

import io.runonce.web.filter.Filter;
import io.runonce.web.reference.Names;
import io.runonce.web.text.ui.T;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a page is narrowed to, in words: it stands above every drill. */
public final class FilterSentence {
  private FilterSentence() {}

  /** The parts that narrow, the period always among them. */
  public static String of(Filter filter, Names names) {
    Locale locale = T.locale();
    List<String> parts = new ArrayList<>();
    parts.add(FilterBar.label(filter.period()));
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
      parts.add(T.or("channel." + filter.channel(), filter.channel()));
    }
    return parts.size() == 1
        ? parts.getFirst() + " · " + t("filter.everything")
        : String.join(" · ", parts);
  }
}
