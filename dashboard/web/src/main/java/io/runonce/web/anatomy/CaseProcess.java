package io.runonce.web.anatomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What cases went through.
 *
 * @param edges from stage to stage, the busiest first
 * @param paths whole ways, the commonest first
 * @param places where people came
 */
public record CaseProcess(List<Edge> edges, List<Path> paths, List<Part> places) {
  /** Where every case begins: nothing has reached the office yet. */
  public static final String START = "START";

  /** What came after the last stage. */
  public static final String AFTER = "AFTER";

  public CaseProcess {
    edges = List.copyOf(edges);
    paths = List.copyOf(paths);
    places = List.copyOf(places);
  }

  /** Trips on all edges. */
  public long trips() {
    return edges.stream().mapToLong(Edge::trips).sum();
  }

  /** Trips in vain on all edges. */
  public long futile() {
    return edges.stream().mapToLong(Edge::futile).sum();
  }

  /** How many cases were followed. */
  public long cases() {
    return edges.stream().filter(edge -> edge.from().equals(START)).mapToLong(Edge::times).sum();
  }

  /** Whether only the newest cases were followed. */
  public boolean isCut() {
    return cases() >= CutSql.FOLLOWED;
  }

  /**
   * From one stage to the next.
   *
   * @param times how often cases went that way
   * @param trips certain trips that began on it
   * @param futile those of them after which nothing moved
   * @param days median days it took; null at either end
   * @param materials mean number of materials that people brought at its end
   */
  public record Edge(
      String from,
      String to,
      long times,
      long trips,
      long futile,
      @Nullable Double days,
      double materials) {
    /** How the cut names it. */
    public String key() {
      return from + ">" + to;
    }
  }

  /**
   * A whole way.
   *
   * @param key how the cut names it
   * @param stages in order
   * @param trips mean certain trips
   * @param days median days from the first stage to closing
   */
  public record Path(
      String key,
      List<String> stages,
      long cases,
      double trips,
      @Nullable Double days,
      long broken) {
    public Path {
      stages = List.copyOf(stages);
    }
  }
}
