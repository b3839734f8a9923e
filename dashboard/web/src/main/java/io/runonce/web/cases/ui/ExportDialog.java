package io.runonce.web.cases.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Function;

/** Rows are taken away for a reason only: it is asked for, and kept with who took them. */
final class ExportDialog extends Dialog {
  private static final int SHORTEST = 4;

  /**
   * Asks.
   *
   * @param fileName with its extension
   * @param rows gives the bytes for a reason, and has it kept
   */
  ExportDialog(String fileName, Function<String, byte[]> rows) {
    setHeaderTitle(t("export.title"));
    TextField reason = new TextField(t("export.reason"));
    reason.setWidthFull();
    reason.setRequiredIndicatorVisible(true);
    reason.setErrorMessage(t("export.reason.missing"));
    add(new Paragraph(t("export.why")), reason);
    Button make = new Button(t("export.make"));
    make.addThemeVariants(ButtonVariant.PRIMARY);
    make.addClickListener(click -> {
      String text = reason.getValue().strip();
      reason.setInvalid(text.length() < SHORTEST);
      if (!reason.isInvalid()) {
        make.setEnabled(false);
        reason.setReadOnly(true);
        add(link(fileName, rows.apply(text)));
      }
    });
    getFooter().add(new Button(t("export.close"), click -> close()), make);
  }

  private static Anchor link(String fileName, byte[] bytes) {
    DownloadHandler handler =
        DownloadHandler.fromInputStream(event ->
            new DownloadResponse(
                new ByteArrayInputStream(bytes),
                fileName,
                "text/csv; charset=utf-8",
                bytes.length));
    return new Anchor(handler, AttachmentType.DOWNLOAD, "↓ " + fileName);
  }
}
