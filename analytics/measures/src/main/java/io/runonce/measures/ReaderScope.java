package io.runonce.measures;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rows that a reader may see. Every question takes one, so that no page can forget it. Where
 * both are limited, a row must lie in both; an empty list lets nothing through.
 */
public final class ReaderScope {
  private static final ReaderScope EVERYTHING = new ReaderScope(Optional.empty(), Optional.empty());

  private final Optional<List<String>> regions;
  private final Optional<List<String>> departments;

  private ReaderScope(Optional<List<String>> regions, Optional<List<String>> departments) {
    this.regions = regions;
    this.departments = departments;
  }

  /** For readers who may see all of it. */
  public static ReaderScope everything() {
    return EVERYTHING;
  }

  /** These regions and what lies in them, whichever the department. */
  public static ReaderScope regions(Collection<String> codes) {
    return new ReaderScope(Optional.of(sorted(codes)), Optional.empty());
  }

  /** These departments, wherever. */
  public static ReaderScope departments(Collection<String> codes) {
    return new ReaderScope(Optional.empty(), Optional.of(sorted(codes)));
  }

  /** These departments within these regions. */
  public static ReaderScope of(Collection<String> regions, Collection<String> departments) {
    return new ReaderScope(Optional.of(sorted(regions)), Optional.of(sorted(departments)));
  }

  /** As given; what is empty is not limited. */
  public static ReaderScope of(Optional<List<String>> regions, Optional<List<String>> departments) {
    return new ReaderScope(regions.map(ReaderScope::sorted), departments.map(ReaderScope::sorted));
  }

  /** The digits with which the codes begin that lie in these regions, or empty if all are seen. */
  public Optional<List<String>> regionPrefixes() {
    return regions.map(codes -> codes.stream().map(RegionCode::prefix).toList());
  }

  /** The region codes, or empty if all are seen. */
  public Optional<List<String>> regions() {
    return regions;
  }

  /** The department codes, or empty if all are seen. */
  public Optional<List<String>> departments() {
    return departments;
  }

  private static List<String> sorted(Collection<String> codes) {
    return codes.stream().distinct().sorted().toList();
  }

  @Override
  public String toString() {
    return "regions "
        + regions.map(List::toString).orElse("all")
        + ", departments "
        + departments.map(List::toString).orElse("all");
  }
}
