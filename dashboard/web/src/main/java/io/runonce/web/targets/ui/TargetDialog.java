package io.runonce.web.targets.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.runonce.measures.Direction;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.Measures;
import io.runonce.measures.Unit;
import io.runonce.web.reference.Names;
import io.runonce.web.store.AuditLog.Action;
import io.runonce.web.targets.TargetDraft;
import io.runonce.web.targets.TargetKey;
import io.runonce.web.targets.TargetRefusal;
import io.runonce.web.targets.TargetRevision;
import io.runonce.web.text.ui.T;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Sets a target, changes it or withdraws it; what is wrong is said in one line. */
final class TargetDialog extends Dialog {
  private final transient TargetDesk desk;
  private final transient Names names;
  private final ComboBox<MeasureDefinition> measure = new ComboBox<>(t("targets.measure"));
  private final ComboBox<String> region = new ComboBox<>(t("filter.area"));
  private final ComboBox<String> department = new ComboBox<>(t("filter.department"));
  private final TextField owner = new TextField(t("targets.owner"));
  private final TextField from = new TextField(t("targets.from"));
  private final TextField due = new TextField(t("targets.due"));
  private final TextField value = new TextField(t("targets.value"));
  private final TextArea nodes = new TextArea(t("targets.nodes"));
  private final TextField origin = new TextField(t("targets.origin"));
  private final TextField reason = new TextField(t("targets.reason"));
  private final Paragraph refused = new Paragraph();

  TargetDialog(TargetDesk desk, Names names) {
    this.desk = desk;
    this.names = names;
    setWidth("min(36rem, 95vw)");
    measure.setItems(Measures.all().stream().filter(m -> m.better() != Direction.NEITHER).toList());
    measure.setItemLabelGenerator(m -> m.name().in(T.locale()));
    region.setItems(new TreeSet<>(names.regions().keySet()));
    region.setItemLabelGenerator(code -> names.region(code, T.locale()));
    department.setItems(new TreeSet<>(names.departments().keySet()));
    department.setItemLabelGenerator(code -> names.department(code, T.locale()));
    for (ComboBox<?> box : List.of(measure, region, department)) {
      box.setWidthFull();
    }
    for (ComboBox<String> box : List.of(region, department)) {
      box.setClearButtonVisible(true);
      box.setPlaceholder(t("filter.any"));
    }
    for (TextField field : List.of(owner, from, due, value, origin, reason)) {
      field.setWidthFull();
    }
    nodes.setWidthFull();
    nodes.setMinRows(3);
    owner.setHelperText(t("targets.owner.help"));
    from.setHelperText(t("targets.from.help"));
    due.setHelperText(t("targets.due.help"));
    value.setHelperText(t("targets.value.help"));
    nodes.setHelperText(t("targets.nodes.help"));
    origin.setHelperText(t("targets.origin.help"));
    refused.addClassName("refusal");
    refused.getElement().setAttribute("role", "alert");
  }

  void add() {
    setHeaderTitle(t("targets.add"));
    add(measure, region, department, owner, from, due, value, nodes, origin, refused);
    ready("targets.set", Action.SET_TARGET, () -> draft().revision(1, names, desk.setter()));
  }

  void change(TargetKey key, TargetRevision current) {
    setHeaderTitle(t("targets.change.act"));
    Measures.byId(key.measureId()).ifPresent(measure::setValue);
    region.setValue(key.region().isEmpty() ? null : key.region());
    department.setValue(key.department().isEmpty() ? null : key.department());
    measure.setReadOnly(true);
    region.setReadOnly(true);
    department.setReadOnly(true);
    from.setReadOnly(true);
    from.setValue(YearMonth.from(key.from()).toString());
    due.setValue(Optional.ofNullable(current.dueMonth()).map(YearMonth::toString).orElse(""));
    owner.setValue(current.owner());
    value.setValue(number(current.value()));
    nodes.setValue(
        current.nodes().entrySet().stream()
            .map(node -> node.getKey() + "=" + number(node.getValue()))
            .collect(Collectors.joining("\n")));
    origin.setValue(current.origin());
    add(measure, region, department, owner, from, due, value, nodes, origin, reason, refused);
    ready(
        "targets.change.act",
        Action.CHANGE_TARGET,
        () -> draft().revision(current.number() + 1, names, desk.setter()));
  }

  void withdraw(TargetRevision current) {
    setHeaderTitle(t("targets.withdraw"));
    add(new Paragraph(t("targets.withdraw.why")), reason, refused);
    ready(
        "targets.withdraw",
        Action.WITHDRAW_TARGET,
        () -> current.withdrawn(reason.getValue(), desk.setter()));
  }

  private String number(double number) {
    MeasureDefinition of = measure.getValue();
    return of != null && of.unit() == Unit.SHARE
        ? java.math.BigDecimal.valueOf(number)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString()
            + "%"
        : java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private TargetDraft draft() {
    return new TargetDraft(
        measure.getValue() == null ? "" : measure.getValue().id(),
        Objects.requireNonNullElse(region.getValue(), ""),
        Objects.requireNonNullElse(department.getValue(), ""),
        owner.getValue(),
        from.getValue(),
        due.getValue(),
        value.getValue(),
        nodes.getValue(),
        origin.getValue(),
        reason.getValue());
  }

  private void ready(String key, Action action, Supplier<TargetRevision> revision) {
    Button go = new Button(t(key));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.setDisableOnClick(true);
    go.addClickListener(click -> {
      try {
        desk.append(action, revision.get());
        close();
      } catch (TargetRefusal e) {
        refused.setText("⚠ " + t("targets.refusal." + e.why().name()));
        go.setEnabled(true);
      }
    });
    getFooter().add(new Button(t("export.close"), click -> close()), go);
    open();
  }
}
