package io.runonce.web.casefile.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import io.runonce.web.casefile.CaseFiles;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.live.ui.Live;
import io.runonce.web.reference.Reference;

/** One case beside a list; the focus goes to its heading, and Esc leads back. */
public final class CaseDetail extends Div {
  private boolean focused;

  public CaseDetail(
      String caseNo, CaseFiles files, Reference reference, Live live, Runnable close) {
    addClassName("inspect-detail");
    Button back = new Button(t("inspect.close"), click -> close.run());
    RouterLink page = new RouterLink(t("inspect.page"), CaseView.class, caseNo);
    Div tools = new Div(back, page);
    tools.addClassName("row");
    add(tools);
    add(
        live.slot(
            "case " + caseNo,
            () -> new NamedCase(files.find(caseNo), reference.names()),
            known -> show(caseNo, known.value())));
  }

  private Component show(String caseNo, NamedCase answer) {
    Component panel =
        answer
            .file()
            .<Component>map(file -> new CasePanel(file, answer.names(), false))
            .orElseGet(() -> new Empty(t("case.unknown", caseNo)));
    if (!focused) {
      focused = true;
      panel
          .getElement()
          .executeJs("this.querySelector('#case-detail-heading')?.focus({preventScroll: true})");
    }
    return panel;
  }
}
