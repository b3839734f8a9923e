package io.runonce.measures;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers questions for measures, and lists the rows behind a figure from the same definition. Give
 * it a warehouse opened for reading. Every method throws {@link NotReckonedException} while the
 * result set does not exist.
 */
public final class MeasureService {
  private final Warehouse warehouse;
  private final ResultSets resultSets;
  private final Lane lane;
  private final Standings standings;
  private final boolean readsDays;

  public MeasureService(Warehouse warehouse) {
    this(warehouse, Lane.OPEN);
  }

  /**
   * Answers in turn what no day table answers.
   *
   * @param lane for readings of all rows
   */
  public MeasureService(Warehouse warehouse, Lane lane) {
    this(warehouse, lane, Standings.ASKED_EACH_TIME);
  }

  /**
   * The same, remembering what result sets stand on.
   *
   * @param standings outlives this service
   */
  public MeasureService(Warehouse warehouse, Lane lane, Standings standings) {
    this(warehouse, lane, standings, true);
  }

  private MeasureService(Warehouse warehouse, Lane lane, Standings standings, boolean readsDays) {
    this.warehouse = warehouse;
    this.lane = lane;
    this.standings = standings;
    this.resultSets = new ResultSets(warehouse);
    this.readsDays = readsDays;
  }

  /**
   * The same without day tables: each figure from the rows themselves, to compare and to measure.
   */
  public MeasureService directly() {
    return new MeasureService(warehouse, lane, standings, false);
  }

  /**
   * The figures in the order of the question's measures, then of the breakdown: one a measure
   * without a breakdown, with it one for each group that has rows.
   */
  public List<MeasureResult> run(MeasureQuery query, ReaderScope scope) {
    Standing found = find(query.resultSet());
    Standing standing = readsDays ? found : found.withoutDays();
    Answers answers = new Answers(query, standing);
    Map<MeasureDefinition, List<MeasureResult>> byMeasure = new HashMap<>();
    for (MeasureSql.Pass pass : MeasureSql.passes(query, scope, standing)) {
      byMeasure.putAll(answers.of(pass, read(pass)));
    }
    List<MeasureResult> results = new ArrayList<>();
    query.measures().forEach(m -> results.addAll(byMeasure.getOrDefault(m, List.of())));
    return results;
  }

  private List<Row> read(MeasureSql.Pass pass) {
    return pass.isOfDays()
        ? warehouse.query(pass.statement())
        : lane.pass(() -> warehouse.query(pass.statement()));
  }

  /** The one figure of one measure. */
  public MeasureResult figure(
      MeasureDefinition measure, Filters filters, String resultSet, ReaderScope scope) {
    return run(MeasureQuery.of(measure).where(filters).of(resultSet), scope).getFirst();
  }

  /**
   * The rows behind a part of a figure, ordered by what names them (case_no, application_no,
   * visit_id, id, item_code or code, the first column), cases by department and item first. As many
   * as the figure counts, up to the limit; of the cases of the item that the limit cuts, any.
   * {@code amount} is what each adds to the numerator, so that they add up to it.
   */
  public List<Row> rowsBehind(
      MeasureDefinition measure,
      RowPart part,
      Filters filters,
      String resultSet,
      ReaderScope scope,
      int limit) {
    Statement reading = casesOf(measure, part, filters, resultSet, scope, limit);
    return lane.pass(() -> warehouse.query(reading));
  }

  /** The statement of {@link #rowsBehind}, for exports that stream it. */
  public Statement casesOf(
      MeasureDefinition measure,
      RowPart part,
      Filters filters,
      String resultSet,
      ReaderScope scope,
      int limit) {
    Standing standing = find(resultSet);
    return MeasureSql.rows(measure, part, filters, scope, standing, limit);
  }

  /**
   * Targets that are told of a measure, the newest last: those of the definition, which are
   * history, national, or what other places have promised, then those that bind this place.
   *
   * @param regionCode whose targets; those of the regions that it lies in bind it too
   */
  public List<Target> targets(MeasureDefinition measure, String regionCode) {
    return new Targets(warehouse).of(measure, regionCode);
  }

  /** Until when events are in the results. */
  public Instant asOf(String resultSet) {
    return find(resultSet).asOf();
  }

  private Standing find(String resultSet) {
    return standings.of(resultSet, resultSets::find);
  }
}
