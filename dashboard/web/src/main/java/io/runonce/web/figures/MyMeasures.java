package io.runonce.web.figures;

import io.runonce.measures.About;
import io.runonce.measures.Definition;
import io.runonce.measures.ExportFormat;
import io.runonce.measures.Exports;
import io.runonce.measures.Filters;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureQuery;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.MeasureService;
import io.runonce.measures.RowPart;
import io.runonce.measures.Standings;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.live.Standpoints;
import io.runonce.web.scope.Mine;
import io.runonce.web.scope.Sight;
import io.runonce.web.store.WarehouseDoor;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The measures as whoever reads may see them: the one way from a page to a measure. Throws as
 * {@link MeasureService} does.
 */
@Service
public class MyMeasures {
  private final WarehouseDoor door;
  private final Standings standings;

  MyMeasures(WarehouseDoor door, Standpoints standpoints) {
    this.door = door;
    this.standings = new Standings(standpoints::now);
  }

  /** The figures of a question. */
  public List<MeasureResult> run(MeasureQuery query) {
    return service().run(query.of(door.results()), Sight.now().reader());
  }

  /** The rows behind a part of a figure of the living results. */
  public List<Row> rowsBehind(MeasureDefinition measure, RowPart part, Filters filters, int limit) {
    return service()
        .rowsBehind(measure, part, filters, door.results(), Sight.now().reader(), limit);
  }

  /** Writes the rows behind a part of a figure of the living results, however many they are. */
  public About write(
      MeasureDefinition measure,
      RowPart part,
      Filters filters,
      ExportFormat format,
      OutputStream out) {
    return new Exports(door.warehouse())
        .rowsBehind(measure, part, format, filters, door.results(), Sight.now().reader(), out);
  }

  /** Writes the rows of a statement that asks whose they are ({@link Mine}), all of them. */
  public About write(
      String name,
      Statement statement,
      List<Definition> columns,
      Filters filters,
      ExportFormat format,
      OutputStream out) {
    return new Exports(door.warehouse())
        .rows(
            name,
            Mine.bind(statement, Sight.now()),
            columns,
            format,
            filters,
            Sight.now().reader(),
            out);
  }

  private MeasureService service() {
    return new MeasureService(door.warehouse(), door.lane(), standings);
  }
}
