package io.runonce.web.figures.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import io.runonce.measures.MeasureDefinition;
import io.runonce.web.filter.PageState;
import io.runonce.web.people.Right;
import io.runonce.web.people.Somebody;
import io.runonce.web.scope.Sight;
import io.runonce.web.text.ui.T;

/** How a figure is computed, one press away; Esc gives the focus back. */
final class DefinitionButton extends Div {
  /**
   * A button.
   *
   * @param state the page's filter, which the paper for the press inherits
   */
  DefinitionButton(MeasureDefinition measure, PageState state) {
    Button button = new Button("ⓘ " + t("kpi.definition"));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel("ⓘ " + t("kpi.definition") + " " + measure.name().in(T.locale()));
    Popover popover = new Popover();
    popover.setTarget(button);
    popover.setAutofocus(true);
    popover.setWidth("22rem");
    popover.setAriaLabel(measure.name().in(T.locale()));
    Div text =
        new Div(
            new Paragraph(measure.formulaText().in(T.locale())),
            new Paragraph(t("method.missing") + t("colon") + measure.missing().in(T.locale())),
            new Paragraph(t("method.minimum", measure.minimumCount())),
            new Anchor("method#" + measure.id(), t("kpi.method")));
    text.addClassName("definition");
    if (Sight.reader() instanceof Somebody somebody && somebody.may(Right.EXPORT_ROWS)) {
      text.add(
          new Anchor(state.with("measure", measure.id()).on("report"), t("report.press.open")));
    }
    popover.add(text);
    add(button, popover);
  }
}
