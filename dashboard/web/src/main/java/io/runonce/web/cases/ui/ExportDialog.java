package io.runonce.web.cases.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.runonce.measures.ExportFormat;
import io.runonce.web.cases.RowsFile;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * Rows are taken away for a reason only: it is asked for, and kept with who took them. A workbook
 * says in sheets of its own what the rows are; CSV has the rows alone.
 */
final class ExportDialog extends Dialog {
  private static final int SHORTEST = 4;

  /**
   * Asks.
   *
   * @param name of the file, without its extension
   * @param rows gives them for a reason, and has it kept
   */
  ExportDialog(String name, Function<String, RowsFile> rows) {
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
        RowsFile file = rows.apply(text);
        add(
            new Div(
                link(
                    name,
                    file,
                    ExportFormat.XLSX,
                    "application/" + "vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
            new Div(link(name, file, ExportFormat.CSV, "text/csv; charset=utf-8")));
      }
    });
    getFooter().add(new Button(t("export.close"), click -> close()), make);
  }

  private static Anchor link(String name, RowsFile file, ExportFormat format, String type) {
    String fileName = name + "." + format.key();
    DownloadHandler handler =
        event -> {
          event.setFileName(fileName);
          event.setContentType(type);
          try (OutputStream out = event.getOutputStream()) {
            file.write(format, out);
          }
        };
    return new Anchor(handler, AttachmentType.DOWNLOAD, "↓ " + fileName);
  }
}
