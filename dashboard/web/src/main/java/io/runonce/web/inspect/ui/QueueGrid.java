package io.runonce.web.inspect.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.runonce.web.filter.Filter;
import io.runonce.web.inspect.Queue;
import io.runonce.web.inspect.QueuedCase;
import io.runonce.web.inspect.Queues;
import io.runonce.web.kit.ui.Verdicts;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cases of a queue, read page by page as one scrolls. */
final class QueueGrid extends Grid<QueuedCase> {
  private @Nullable String marked;

  QueueGrid(
      Queues queues, Queue queue, Filter filter, Names names, Consumer<@Nullable String> open) {
    addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
    setEmptyStateText(t("inspect.empty"));
    getElement().setAttribute("aria-label", t("queue." + queue.name()));
    Numbers numbers = T.numbers();
    addColumn(QueuedCase::caseNo).setHeader(t("case.no")).setAutoWidth(true).setFlexGrow(0);
    addColumn(row -> names.item(row.itemCode(), T.locale())).setHeader(t("about.item"));
    addColumn(row ->
            Objects.toString(row.declared(), Numbers.UNKNOWN)
                + " → "
                + numbers.range(row.low(), row.high()))
        .setHeader(t("inspect.visits"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("9.5rem")
        .setFlexGrow(0);
    addColumn(
            new ComponentRenderer<>(row ->
                Verdicts.clock(row.timeVerdict(), row.daysLeft(), row.dueDate(), row.open())))
        .setHeader(t("word.limit"))
        .setWidth("12.5rem")
        .setFlexGrow(0);
    addColumn(row -> row.cause() == null ? Numbers.UNKNOWN : Verdicts.cause(row.cause()))
        .setHeader(t("word.cause"));
    setItems(query -> queues.page(queue, filter, query.getOffset(), query.getLimit()).stream());
    asSingleSelect()
        .addValueChangeListener(e -> {
          if (e.isFromClient()) {
            QueuedCase row = e.getValue();
            open.accept(row == null ? null : row.caseNo());
          }
        });
    setPartNameGenerator(row -> row.caseNo().equals(marked) ? "marked" : null);
  }

  /** Marks the row whose case is open beside the list. */
  void mark(@Nullable String caseNo) {
    marked = caseNo;
    refresh();
  }

  /** Gives the focus back to the row that it came from. */
  void focusAgain() {
    getElement().executeJs("setTimeout(() => this.focus())");
  }

  void refresh() {
    getDataProvider().refreshAll();
  }
}
