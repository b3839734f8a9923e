package io.runonce.web.anatomy;

import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.Tallies;
import io.runonce.warehouse.Row;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.Filter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Reads what lies behind the promise of a filter's cases. */
@Service
public class AnatomyService {
  private static final int PATHS = 8;

  private final Cuts cuts;
  private final Figures figures;

  public AnatomyService(Cuts cuts, Figures figures) {
    this.cuts = cuts;
    this.figures = figures;
  }

  /** The main causes of broken promises. */
  public List<Part> primaryCauses(Filter filter) {
    return tallied(Tallies.primaryCauses(), filter);
  }

  /** Every cause that holds; a case counts under each. */
  public List<Part> causes(Filter filter) {
    return tallied(Tallies.causes(), filter);
  }

  /** Closed cases by what their people said last: a grade, DEFAULT or NONE. */
  public List<Part> grades(Filter filter) {
    return tallied(Tallies.grades(), filter);
  }

  /** Consultations by topic. */
  public List<Part> topics(Filter filter) {
    return cuts.parts(Cut.TOPIC, filter);
  }

  /** What the cases went through, and where people came for them. */
  public CaseProcess process(Filter filter) {
    return new CaseProcess(
        cuts.parts(Cut.EDGE, filter, AnatomyService::edge),
        cuts.parts(Cut.PATH, filter, AnatomyService::path).stream().limit(PATHS).toList(),
        cuts.parts(
            Cut.PLACE,
            filter,
            row -> new Part(row.string("part"), row.number("n"), row.number("in_vain"))));
  }

  /** The queues in which people stood for the cases. */
  public List<Wait> waits(Filter filter) {
    return cuts.parts(Cut.TICKET, filter, AnatomyService::wait);
  }

  /**
   * What the rows of a cut count, from the sums that are kept of it: the same cut opens them, so a
   * test holds both to be equal.
   */
  private List<Part> tallied(Map<String, MeasureDefinition> parts, Filter filter) {
    return figures.tallies(List.copyOf(parts.values()), List.of(), filter).stream()
        .flatMap(whole ->
            parts.entrySet().stream()
                .map(part -> new Part(part.getKey(), whole.sum(part.getValue()), 0)))
        .filter(part -> part.rows() > 0)
        .sorted(Comparator.comparingLong(Part::rows).reversed().thenComparing(Part::key))
        .toList();
  }

  private static CaseProcess.Edge edge(Row row) {
    String[] ends = row.string("part").split(">", -1);
    return new CaseProcess.Edge(
        ends[0],
        ends[1],
        row.number("n"),
        row.number("came"),
        row.number("in_vain"),
        row.decimalOrNull("median_days"),
        row.decimal("handed"));
  }

  private static CaseProcess.Path path(Row row) {
    return new CaseProcess.Path(
        row.string("part"),
        Arrays.asList(row.string("way").split(">", -1)),
        row.number("n"),
        row.decimal("came"),
        row.decimalOrNull("median_days"),
        row.number("broken"));
  }

  private static Wait wait(Row row) {
    String[] key = row.string("part").split("-", -1);
    return new Wait(
        Integer.parseInt(key[0]),
        Integer.parseInt(key[1]),
        row.number("n"),
        row.number("called"),
        row.decimalOrNull("median_wait"),
        row.decimalOrNull("long_wait"));
  }
}
