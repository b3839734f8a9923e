package io.runonce.web.filter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that a page's address says: the filter, and the page's own keys such as {@code measure}. One
 * codec for all pages, in one order, with defaults left out, so that equal states have equal
 * addresses and every drill inherits the filter.
 *
 * @param filter what the page is narrowed to
 * @param extra the page's own keys that are present
 * @param ignored keys that nobody knows or whose values cannot be read: the page says so
 */
public record PageState(Filter filter, Map<String, String> extra, List<String> ignored) {
  private static final List<String> FILTER_KEYS =
      List.of("p", "area", "dept", "item", "ch", "thing", "cmp");
  private static final List<String> EXTRA_KEYS =
      List.of("measure", "f", "cut", "part", "cause", "verdict", "sel", "tab", "sort", "page", "q");
  private static final Set<String> SILENT = Set.of("v", "lang", "theme", "d", "continue", "error");
  private static final int MAX_VALUE = 200;

  /** A state with keys of the page's own, kept in the order of the codec. */
  public PageState {
    extra = Collections.unmodifiableMap(new TreeMap<>(extra));
    ignored = List.copyOf(ignored);
  }

  public static PageState of(Filter filter) {
    return new PageState(filter, Map.of(), List.of());
  }

  /** Reads the parameters of an address; what it cannot read is named in {@code ignored}. */
  public static PageState read(Map<String, List<String>> parameters) {
    Filter filter = Filter.NONE;
    Map<String, String> extra = new TreeMap<>();
    List<String> ignored = new ArrayList<>();
    for (Map.Entry<String, List<String>> parameter : new TreeMap<>(parameters).entrySet()) {
      String key = parameter.getKey();
      String value = parameter.getValue().isEmpty() ? "" : parameter.getValue().getFirst();
      if (value.isBlank() || value.length() > MAX_VALUE) {
        note(key, ignored);
      } else if (key.equals("p")) {
        Optional<Period> period = Period.of(value);
        filter = filter.withPeriod(period.orElse(Period.ALL));
        if (period.isEmpty()) {
          ignored.add(key);
        }
      } else if (key.equals("cmp")) {
        Optional<Against> against = Against.of(value);
        filter = filter.withAgainst(against.orElse(Against.PREVIOUS));
        if (against.isEmpty()) {
          ignored.add(key);
        }
      } else if (FILTER_KEYS.contains(key)) {
        filter = with(filter, key, value);
      } else if (EXTRA_KEYS.contains(key)) {
        extra.put(key, value);
      } else {
        note(key, ignored);
      }
    }
    return new PageState(filter, extra, ignored);
  }

  /** The same page under another filter. */
  public PageState with(Filter other) {
    return new PageState(other, extra, List.of());
  }

  /** The same state with one of the page's own keys set. */
  public PageState with(String key, String value) {
    if (!EXTRA_KEYS.contains(key)) {
      throw new IllegalArgumentException("the address has no key " + key);
    }
    Map<String, String> more = new TreeMap<>(extra);
    more.put(key, value);
    return new PageState(filter, more, List.of());
  }

  /** One of the page's own keys. */
  public Optional<String> get(String key) {
    return Optional.ofNullable(extra.get(key));
  }

  /** The query of the address, without the question mark; empty for the default state. */
  public String query() {
    List<String> pairs = new ArrayList<>();
    for (String key : FILTER_KEYS) {
      filter.part(key).ifPresent(value -> pairs.add(pair(key, value)));
    }
    for (String key : EXTRA_KEYS) {
      get(key).ifPresent(value -> pairs.add(pair(key, value)));
    }
    return String.join("&", pairs);
  }

  /** A route with this state. */
  public String on(String route) {
    String query = query();
    return query.isEmpty() ? route : route + "?" + query;
  }

  private static Filter with(Filter filter, String key, String value) {
    return switch (key) {
      case "area" -> filter.withArea(value);
      case "dept" -> filter.withDepartment(value);
      case "item" -> filter.withItem(value);
      case "ch" -> filter.withChannel(value);
      case "thing" -> filter.withOneThing(value);
      default -> throw new IllegalArgumentException("the filter has no part " + key);
    };
  }

  private static void note(String key, List<String> ignored) {
    if (!SILENT.contains(key)) {
      ignored.add(key);
    }
  }

  private static String pair(String key, String value) {
    return key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
