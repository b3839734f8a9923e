package io.runonce.web.cases.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.anatomy.ui.CutWords;
import io.runonce.web.cases.RowTable;
import io.runonce.web.kit.ui.Verdicts;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Rows of any grain: names for codes, and a way on to each case or record that a row names. */
final class RowsTable extends Grid<Map<String, String>> {
  private static final Set<String> CASES = Set.of("case_no", "cases", "certain_cases");
  private static final Set<String> VERDICTS =
      Set.of("visit_verdict", "official_verdict", "time_verdict");
  private static final Set<String> NUMBERS =
      Set.of(
          "declared_visits",
          "citizen_low",
          "citizen_high",
          "baseline_visits",
          "baseline_materials",
          "materials_collected",
          "trips",
          "futile_trips",
          "days",
          "minutes",
          "materials");
  private static final int LINKS = 4;

  private final transient Names names;

  RowsTable(RowTable behind, Names names) {
    this.names = names;
    addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
    getElement().setAttribute("aria-label", t("cases.title"));
    setAllRowsVisible(behind.rows().size() <= 50);
    if (behind.rows().size() > 50) {
      setHeight("70vh");
    }
    for (String column : behind.columns()) {
      Column<Map<String, String>> shown =
          addComponentColumn(row -> cell(column, row))
              .setHeader(T.or("col." + column, column))
              .setKey(column)
              .setFlexGrow(column.equals(behind.columns().getFirst()) ? 0 : 1);
      if (VERDICTS.contains(column)) {
        shown.setWidth("9rem");
      } else {
        shown.setAutoWidth(true);
      }
      if (NUMBERS.contains(column)) {
        shown.setTextAlign(ColumnTextAlign.END);
      }
    }
    setItems(behind.rows());
  }

  private Component cell(String column, Map<String, String> row) {
    String value = row.getOrDefault(column, "");
    if (value.isEmpty()) {
      return new Span(Numbers.UNKNOWN);
    }
    if (CASES.contains(column)) {
      return links(value);
    }
    if (column.equals("id") || column.equals("event_id")) {
      return record(value, row.getOrDefault("case_no", ""));
    }
    if (VERDICTS.contains(column)) {
      return column.equals("time_verdict")
          ? new Span(T.or("timely." + value, value))
          : Verdicts.visit(value, null);
    }
    return new Span(word(column, value));
  }

  /** A ticket names nothing by itself: it is read by way of the case that rests on it. */
  private static Component record(String id, String caseNo) {
    String way = caseNo.isEmpty() ? "" : "?of=" + URLEncoder.encode(caseNo, StandardCharsets.UTF_8);
    return new Anchor("event/" + id + way, id.substring(0, Math.min(12, id.length())) + "…");
  }

  private String word(String column, String value) {
    return switch (column) {
      case "item_code" -> names.item(value, T.locale());
      case "one_thing" -> names.oneThing(value, T.locale());
      case "department_code" -> names.department(value, T.locale());
      case "location_id" -> names.location(value, T.locale());
      case "visit_unknown_reason" -> Verdicts.reason(value);
      case "causes" -> Verdicts.cause(value.split(";", -1)[0]);
      case "grade" -> T.or("grade." + value, value);
      case "channel" -> T.or("channel." + value, value);
      case "path" -> CutWords.way(value);
      case "futile", "joint", "taken_elsewhere", "answered" ->
          t(value.equals("true") ? "word.yes" : "word.no");
      case "days", "minutes" -> T.numbers().tenth(Double.parseDouble(value));
      default -> value;
    };
  }

  private static Component links(String value) {
    Span links = new Span();
    String[] cases = value.split(";", -1);
    for (int i = 0; i < Math.min(LINKS, cases.length); i++) {
      if (i > 0) {
        links.add(new Span(" "));
      }
      links.add(
          new Anchor("case/" + URLEncoder.encode(cases[i], StandardCharsets.UTF_8), cases[i]));
    }
    if (cases.length > LINKS) {
      links.add(new Span(" +" + (cases.length - LINKS)));
    }
    return links;
  }
}
