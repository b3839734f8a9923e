package io.runonce.stream;

import java.util.List;
import java.util.Locale;

/** What the ways of landing came to, as Markdown. */
final class LandingReport {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** Asked of the whole way from files and from a topic, in events a second. */
  private static final double ASKED = 150_000;

  private static final String HEAD =
      """
      # Landing

      Written by `./runonce bench landing`; do not edit. One simulated district is landed in several ways, one after another,
      each into a database of its own: by the ingest job from files and from a topic of four partitions (exactly once, a
      checkpoint a second), by its sink alone with batches that lie ready, by a bare insert of the same rows as RowBinary, and
      by a job with Flink's JDBC connector and ClickHouse's driver, which reads and decodes as ours does and lands at least
      once. Warehouse and broker are processes of their own on the same processors. *Steady* leaves out the start of a job: from
      the first rows that were seen to the last. *Beside ten times as many* is from files again, into a store that holds ten
      times as many other events already. Each way is checked to hold the same events with the same content.

      """;

  private LandingReport() {}

  static String of(List<LandingBench.Way> ways) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append(ReportMachine.line());
    text.append(
        "| way | events | seconds | a second | steady | job, µs an event | warehouse, µs an event |"
            + " most on these processors |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (LandingBench.Way way : ways) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.1f | %,.0f | %s | %.1f | %.1f | %,.0f |%n",
              way.name().replace('_', ' '),
              way.events(),
              way.took().toNanos() / 1e9,
              way.perSecond(),
              Double.isNaN(way.steady())
                  ? "all at once"
                  : String.format(Locale.ROOT, "%,.0f", way.steady()),
              way.microsOfJob(),
              way.microsOfEngine(),
              CORES * 1e6 / (way.microsOfJob() + way.microsOfEngine())));
    }
    text.append(
        """

        *Most on these processors* is what all of them would do if none ever idled and nothing waited: the processors' number by
        the processor time that an event takes in both processes.

        """);
    text.append(ratios(ways));
    for (String name : List.of("from_files", "from_topic", "over_jdbc")) {
      text.append(shares(way(ways, name)));
    }
    return text.toString();
  }

  private static String ratios(List<LandingBench.Way> ways) {
    LandingBench.Way files = way(ways, "from_files");
    LandingBench.Way topic = way(ways, "from_topic");
    LandingBench.Way bare = way(ways, "by_bare_insert");
    return """
    | what | figure | asked |
    | --- | ---: | ---: |
    | from files, steady, a second | %,.0f | ≥ %,.0f |
    | from a topic, steady, a second | %,.0f | ≥ %,.0f |
    | from files beside ten times as many, to files into an empty store | %.2f | |
    | the sink alone to the bare insert | %.2f | ≥ 0.5 |
    | the job to the JDBC connector's, the same files | %.1f times | ≥ 5 times |
    | processor time that %,.0f a second would leave for an event | %.1f µs | |
    | of it the bare insert takes in the warehouse alone | %.1f µs | |

    """
        .formatted(
            files.steady(),
            ASKED,
            topic.steady(),
            ASKED,
            way(ways, "beside_ten_times_as_many").steady() / files.steady(),
            way(ways, "by_sink").perSecond() / bare.perSecond(),
            way(ways, "as_the_peer").perSecond() / way(ways, "over_jdbc").perSecond(),
            ASKED,
            CORES * 1e6 / ASKED,
            bare.microsOfEngine());
  }

  private static String shares(LandingBench.Way way) {
    StringBuilder text =
        new StringBuilder("## Where the job's time goes, " + way.name().replace('_', ' ') + "\n\n")
            .append("| stage | share of samples |\n| --- | ---: |\n");
    way.stages()
        .forEach((stage, share) ->
            text.append(String.format(Locale.ROOT, "| %s | %.0f %% |%n", stage, 100 * share)));
    return text.append('\n').toString();
  }

  private static LandingBench.Way way(List<LandingBench.Way> ways, String name) {
    return ways.stream().filter(way -> way.name().equals(name)).findFirst().orElseThrow();
  }
}
