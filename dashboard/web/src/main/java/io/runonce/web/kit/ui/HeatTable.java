package io.runonce.web.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A heat map that is a table: every cell has its value in it, and is read, printed and focused. */
@Tag("div")
public final class HeatTable extends Component {
  /**
   * A cell.
   *
   * @param step 0 for closed, which is hatched, 1 palest to 5 darkest
   */
  public record Cell(int step, @Nullable Component content) {
    /** Nobody could come then: not a zero. */
    public static final Cell CLOSED = new Cell(0, null);

    private Element element() {
      Element cell = new Element("td");
      cell.setAttribute("class", "heat heat-" + step);
      if (content != null) {
        cell.appendChild(content.getElement());
      }
      return cell;
    }
  }

  /** A line with its heading. */
  public record Line(String head, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  public HeatTable(String caption, List<String> heads, List<Line> lines) {
    getElement().setAttribute("class", "table-scroll").setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region").setAttribute("aria-label", caption);
    Element title = new Element("caption");
    title.setText(caption);
    Element top = new Element("tr").appendChild(head("", "col"));
    heads.forEach(text -> top.appendChild(head(text, "col")));
    Element body = new Element("tbody");
    for (Line line : lines) {
      Element row = new Element("tr").appendChild(head(line.head(), "row"));
      line.cells().forEach(cell -> row.appendChild(cell.element()));
      body.appendChild(row);
    }
    Element table = new Element("table");
    table.setAttribute("class", "heat-table");
    table.appendChild(title, new Element("thead").appendChild(top), body);
    getElement().appendChild(table);
  }

  private static Element head(String text, String scope) {
    Element cell = new Element(text.isEmpty() ? "td" : "th");
    if (!text.isEmpty()) {
      cell.setAttribute("scope", scope);
      cell.setText(text);
    }
    return cell;
  }
}
