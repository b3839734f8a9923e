package io.runonce.web.scope;

import io.runonce.measures.ReaderScope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The regions and departments that a person is given. Where both are limited a row must lie in
 * both; an empty list lets nothing through. Only {@code people} makes them: pages are handed
 * theirs.
 *
 * @param regions region codes, what lies in them included; empty if not limited
 * @param departments department codes; empty if not limited
 */
public record Scope(Optional<List<String>> regions, Optional<List<String>> departments) {
  /** For nobody. */
  public static final Scope NOTHING = new Scope(Optional.of(List.of()), Optional.of(List.of()));

  private static final Scope EVERYTHING = new Scope(Optional.empty(), Optional.empty());

  private static final Pattern REGION = Pattern.compile("[0-9]{2,12}");

  public Scope {
    regions.stream()
        .flatMap(List::stream)
        .filter(code -> !REGION.matcher(code).matches())
        .findFirst()
        .ifPresent(code -> {
          throw new IllegalArgumentException("region \"" + code + "\"; allowed: 2 to 12 digits");
        });
    regions = regions.map(Scope::sorted);
    departments = departments.map(Scope::sorted);
  }

  /** Whether a text can be a region's code. */
  public static boolean isRegion(String code) {
    return REGION.matcher(code).matches();
  }

  /** All of it. */
  public static Scope everything() {
    return EVERYTHING;
  }

  /** These departments, wherever. */
  public static Scope departments(Collection<String> codes) {
    return new Scope(Optional.empty(), Optional.of(List.copyOf(codes)));
  }

  /** These regions, whichever the department. */
  public static Scope regions(Collection<String> codes) {
    return new Scope(Optional.of(List.copyOf(codes)), Optional.empty());
  }

  /** Whether nothing is kept from the reader. */
  public boolean isEverything() {
    return equals(EVERYTHING);
  }

  /** The same, as measures take it. */
  public ReaderScope reader() {
    return ReaderScope.of(regions, departments);
  }

  private static List<String> sorted(List<String> codes) {
    return codes.stream().distinct().sorted().toList();
  }
}
