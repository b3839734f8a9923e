package io.runonce.web.casefile.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.runonce.web.casefile.CaseFiles;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.live.ui.Live;
import io.runonce.web.people.Access;
import io.runonce.web.people.ui.SignedIn;
import io.runonce.web.reference.Reference;
import jakarta.annotation.security.RolesAllowed;

/** One case: how often somebody came, why, and which records prove it. */
@Route("case")
@RolesAllowed(Access.SEE_CASES)
class CaseView extends Page implements HasUrlParameter<String> {
  private final transient CaseFiles files;
  private final transient Reference reference;
  private final transient Live live;
  private final transient SignedIn signedIn;
  private final Div body = new Div();

  CaseView(CaseFiles files, Reference reference, Live live, SignedIn signedIn) {
    super("case.title");
    this.signedIn = signedIn;
    this.files = files;
    this.reference = reference;
    this.live = live;
    add(body);
  }

  @Override
  public void setParameter(BeforeEvent event, String caseNo) {
    body.removeAll();
    signedIn.opened(caseNo);
    body.add(
        live.slot(
            "case " + caseNo,
            () -> new NamedCase(files.find(caseNo), reference.names()),
            known -> show(caseNo, known.value())));
  }

  private Component show(String caseNo, NamedCase answer) {
    return answer
        .file()
        .<Component>map(file -> new CasePanel(file, answer.names(), true))
        .orElseGet(() -> Empty.page(t("case.title"), t("case.unknown", caseNo)));
  }
}
