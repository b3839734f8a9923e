package io.runonce.web.targets.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.runonce.web.reference.Names;
import io.runonce.web.store.AuditLog.Action;
import io.runonce.web.targets.TargetRefusal;
import io.runonce.web.targets.TargetRevision;
import io.runonce.web.targets.TargetsFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sets many targets from a CSV file: all of it or nothing, and the line that is wrong is named. */
final class TargetImport extends Dialog {
  private static final int LARGEST = 1 << 20;

  private final transient TargetDesk desk;
  private final transient Names names;
  private final TextArea text = new TextArea(t("targets.import.text"));
  private final Paragraph said = new Paragraph();

  TargetImport(TargetDesk desk, Names names) {
    this.desk = desk;
    this.names = names;
    setHeaderTitle(t("targets.import"));
    setWidth("min(48rem, 95vw)");
    Pre example =
        new Pre(
            """
            measureId,region,department,owner,from,due,value,nodes,origin,reason
            promise_kept_rate,,,%s,2026-01,2026-12,90%%,2026-06=86%%;2026-09=88%%,%s,
            """
                .formatted(t("targets.import.owner"), t("targets.import.origin")));
    example.addClassName("record");
    Upload upload =
        new Upload(
            UploadHandler.inMemory(
                (about, bytes) -> text.setValue(new String(bytes, StandardCharsets.UTF_8))));
    upload.setMaxFileSize(LARGEST);
    upload.setMaxFiles(1);
    Button choose = new Button(t("targets.import.choose"));
    upload.setUploadButton(choose);
    upload.setDropAllowed(false);
    text.setWidthFull();
    text.setMinRows(6);
    text.setMaxRows(14);
    said.addClassName("refusal");
    said.getElement().setAttribute("role", "alert");
    add(new Paragraph(t("targets.import.why")), example, upload, text, said);
    Button go = new Button(t("targets.import.act"), click -> take());
    go.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(t("export.close"), click -> close()), go);
  }

  private void take() {
    try {
      List<TargetRevision> revisions =
          TargetsFile.read(text.getValue(), desk.book().read(), names, desk.setter());
      if (revisions.isEmpty()) {
        said.setText(t("targets.import.nothing"));
        return;
      }
      desk.keep().act(Action.IMPORT_TARGETS, String.valueOf(revisions.size()), "");
      desk.book().append(revisions);
      desk.done().run();
      close();
    } catch (TargetRefusal e) {
      String why = t("targets.refusal." + e.why().name());
      said.setText("⚠ " + (e.line() == 0 ? why : t("targets.import.line", e.line(), why)));
    }
  }
}
