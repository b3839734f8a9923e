package io.runonce.web.filter.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.select.Select;
import io.runonce.web.filter.Against;
import java.util.function.Consumer;

/** What figures are held against. */
final class AgainstChoice extends Select<Against> {
  AgainstChoice(Against asked, Consumer<Against> chosen) {
    setLabel(t("filter.against"));
    setItems(Against.values());
    setItemLabelGenerator(against -> t("against." + against.name()));
    setValue(asked);
    addValueChangeListener(e -> chosen.accept(e.getValue()));
  }
}
