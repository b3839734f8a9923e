package io.runonce.web.alerts.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.runonce.web.alerts.AlertRow;

/** The records that an alert rests on, each a link to it as it was landed. */
final class EvidenceDialog extends Dialog {
  private static final int SHORT = 12;

  EvidenceDialog(AlertRow alert, String what) {
    setHeaderTitle(t("alert.evidence.title"));
    OrderedList list = new OrderedList();
    alert
        .evidence()
        .forEach(id -> list.add(new ListItem(new Anchor("event/" + id, id.substring(0, SHORT)))));
    add(new Paragraph(what), list);
    getFooter().add(new Button(t("alert.evidence.close"), click -> close()));
  }
}
