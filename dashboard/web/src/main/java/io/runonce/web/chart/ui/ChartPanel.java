package io.runonce.web.chart.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.runonce.web.chart.ChartSpec;

/** A chart with its finding above, its source below, and the same figures as a table. */
public final class ChartPanel extends Section {
  private final EChart chart;
  private final Component table;
  private final Button turn = new Button();

  /**
   * Lays out a panel.
   *
   * @param finding a sentence with a number
   * @param subtitle measure, scope and period
   * @param source where from, how many, as of when, which definition
   */
  public ChartPanel(
      String finding, String subtitle, ChartSpec spec, Component table, String source) {
    this.chart = new EChart(spec, finding);
    this.table = table;
    addClassName("panel");
    table.setVisible(false);
    turn.addThemeVariants(ButtonVariant.TERTIARY);
    turn.setText(t("chart.table"));
    turn.addClickListener(click -> turn());
    String below = subtitle + " · " + source;
    Div tools =
        new Div(
            turn,
            PictureButtons.button(
                "chart.png", finding, name -> chart.exportPng(finding, below, name + ".png")),
            PictureButtons.button(
                "chart.svg", finding, name -> chart.exportSvg(finding, below, name + ".svg")));
    tools.addClassName("panel-tools");
    Paragraph sub = new Paragraph(subtitle);
    sub.addClassName("subtitle");
    Paragraph foot = new Paragraph(source);
    foot.addClassName("source");
    Div head = new Div(new Div(new H2(finding), sub), tools);
    head.addClassName("panel-head");
    add(head, chart, table, foot);
  }

  private void turn() {
    boolean toTable = chart.isVisible();
    chart.setVisible(!toTable);
    table.setVisible(toTable);
    turn.setText(t(toTable ? "chart.chart" : "chart.table"));
  }
}
