package io.runonce.web.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A plain table: for lists that are short, and for what a chart says in figures. */
@Tag("div")
public final class DataTable<T> extends Component {
  /**
   * A column.
   *
   * @param head its heading, in the page's language
   * @param numeric whether it is set right with figures of one width
   * @param fill puts what stands in a cell into it; words go without an element of their own, which
   *     the server would hold as long as the page is open
   */
  public record Column<T>(String head, boolean numeric, BiConsumer<Element, T> fill) {
    /** A column of words. */
    public static <T> Column<T> text(String head, Function<T, String> cell) {
      return new Column<>(head, false, (place, row) -> place.setText(cell.apply(row)));
    }

    /** A column of sentences or lists, which are not to be squeezed into a word a line. */
    public static <T> Column<T> prose(String head, Function<T, String> cell) {
      return part(
          head,
          row -> {
            Span text = new Span(cell.apply(row));
            text.addClassName("prose");
            return text;
          });
    }

    /** A column of figures. */
    public static <T> Column<T> number(String head, Function<T, String> cell) {
      return new Column<>(head, true, (place, row) -> place.setText(cell.apply(row)));
    }

    /** A column of parts. */
    public static <T> Column<T> part(String head, Function<T, Component> cell) {
      return parts(head, false, cell);
    }

    /** A column of parts that are figures. */
    public static <T> Column<T> figure(String head, Function<T, Component> cell) {
      return parts(head, true, cell);
    }

    private static <T> Column<T> parts(String head, boolean numeric, Function<T, Component> cell) {
      return new Column<>(
          head, numeric, (place, row) -> place.appendChild(cell.apply(row).getElement()));
    }
  }

  public DataTable(String caption, List<Column<T>> columns, List<T> rows) {
    getElement().setAttribute("class", "table-scroll").setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region").setAttribute("aria-label", caption);
    Element table = new Element("table");
    table.setAttribute("class", "data-table");
    Element title = new Element("caption");
    title.setText(caption);
    table.appendChild(title, head(columns), body(columns, rows));
    getElement().appendChild(table);
  }

  /** For many columns: their heads take several lines where that spares scrolling. */
  public DataTable<T> wide() {
    getElement().getClassList().add("wide-table");
    return this;
  }

  private static <T> Element head(List<Column<T>> columns) {
    Element row = new Element("tr");
    for (Column<T> column : columns) {
      Element cell = new Element("th");
      cell.setAttribute("scope", "col");
      cell.setText(column.head());
      mark(cell, column);
      row.appendChild(cell);
    }
    return new Element("thead").appendChild(row);
  }

  private static <T> Element body(List<Column<T>> columns, List<T> rows) {
    Element body = new Element("tbody");
    for (T row : rows) {
      Element line = new Element("tr");
      for (Column<T> column : columns) {
        Element cell = new Element("td");
        mark(cell, column);
        column.fill().accept(cell, row);
        line.appendChild(cell);
      }
      body.appendChild(line);
    }
    return body;
  }

  private static <T> void mark(Element cell, Column<T> column) {
    if (column.numeric()) {
      cell.setAttribute("class", "numeric");
    }
  }
}
