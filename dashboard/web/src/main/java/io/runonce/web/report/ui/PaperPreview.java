package io.runonce.web.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.runonce.web.chart.ui.EChart;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.paper.Block;
import io.runonce.web.paper.Paper;
import java.util.ArrayList;
import java.util.List;

/** A paper's text on a page, as it will be written; its title is the page's. */
final class PaperPreview extends Div {
  PaperPreview(Paper paper) {
    addClassName("paper");
    paper.blocks().forEach(this::add);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Addressees whom -> add(new Paragraph(whom.text()));
      case Block.Heading heading ->
          add(heading.level() == 1 ? new H2(heading.text()) : new H3(heading.text()));
      case Block.Text text -> add(new Paragraph(text.text()));
      case Block.Table table -> add(table(table));
      case Block.Chart chart ->
          add(new EChart(chart.spec(), chart.caption()), note(chart.caption()));
      case Block.Annex annex -> add(new H2(annex.label() + " " + annex.title()));
      case Block.Mark _,
          Block.Head _,
          Block.Title _,
          Block.AnnexList _,
          Block.Signature _,
          Block.Imprint _ -> {
        // What the office fills in is seen in the file.
      }
    }
  }

  private static Component table(Block.Table table) {
    List<DataTable.Column<List<String>>> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Block.Column column = table.columns().get(i);
      int place = i;
      columns.add(
          column.number()
              ? DataTable.Column.number(column.name(), row -> row.get(place))
              : DataTable.Column.text(column.name(), row -> row.get(place)));
    }
    return new DataTable<>(
        table.title().isEmpty() ? table.note() : table.title(), columns, table.rows());
  }

  private static Paragraph note(String text) {
    Paragraph note = new Paragraph(text);
    note.addClassName("source");
    return note;
  }
}
