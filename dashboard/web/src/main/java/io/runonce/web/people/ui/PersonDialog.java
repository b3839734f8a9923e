package io.runonce.web.people.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.runonce.web.people.Account;
import io.runonce.web.people.Refusal;
import io.runonce.web.people.Role;
import io.runonce.web.reference.Names;
import io.runonce.web.scope.Scope;
import io.runonce.web.store.AuditLog.Action;
import io.runonce.web.text.ui.T;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Adds somebody, changes what they may, shuts them out, or gives them a password. */
final class PersonDialog extends Dialog {
  private final transient Office office;
  private final TextField name = new TextField(t("people.name"));
  private final TextField fullName = new TextField(t("people.fullname"));
  private final Select<Role> role = new Select<>();
  private final TextField regions = new TextField(t("people.regions"));
  private final MultiSelectComboBox<String> departments =
      new MultiSelectComboBox<>(t("people.departments"));
  private final Paragraph refused = new Paragraph();

  PersonDialog(Office office, Names names) {
    this.office = office;
    setWidth("min(32rem, 95vw)");
    name.setHelperText(t("people.name.help"));
    fullName.setHelperText(t("people.fullname.help"));
    role.setLabel(t("people.role"));
    role.setItems(Role.values());
    role.setItemLabelGenerator(each -> t("role." + each.name()));
    role.setValue(Role.DEPARTMENT);
    regions.setHelperText(t("people.regions.help"));
    departments.setItems(new TreeSet<>(names.departments().keySet()));
    departments.setItemLabelGenerator(code -> names.department(code, T.locale()));
    departments.setHelperText(t("people.departments.help"));
    for (var field : List.of(name, fullName, regions)) {
      field.setWidthFull();
    }
    role.setWidthFull();
    departments.setWidthFull();
    refused.addClassName("refusal");
    refused.getElement().setAttribute("role", "alert");
  }

  void add() {
    setHeaderTitle(t("people.add"));
    add(name, fullName, role, regions, departments, refused);
    ready(
        "people.add",
        () -> {
          office.keep().accept(Action.ADD_PERSON, name.getValue() + " " + role.getValue());
          return Optional.of(
              office
                  .people()
                  .add(
                      office.by(), name.getValue(), fullName.getValue(), role.getValue(), scope()));
        });
  }

  void change(Account account) {
    setHeaderTitle(t("people.change") + " · " + account.name());
    fullName.setValue(account.fullName());
    role.setValue(account.role());
    account.scope().regions().ifPresent(list -> regions.setValue(String.join(", ", list)));
    account.scope().departments().ifPresent(departments::setValue);
    add(fullName, role, regions, departments, refused);
    ready(
        "people.save",
        () -> {
          office
              .keep()
              .accept(Action.CHANGE_PERSON, account.name() + " " + role.getValue() + " " + scope());
          office
              .people()
              .change(office.by(), account.name(), fullName.getValue(), role.getValue(), scope());
          return Optional.empty();
        });
  }

  void reset(Account account) {
    setHeaderTitle(t("people.reset") + " · " + account.name());
    add(new Paragraph(t("people.reset.why")), refused);
    ready(
        "people.reset",
        () -> {
          office.keep().accept(Action.RESET_PASSWORD, account.name());
          return Optional.of(office.people().reset(office.by(), account.name()));
        });
  }

  void enable(Account account) {
    String act = account.enabled() ? "people.disable" : "people.enable";
    setHeaderTitle(t(act) + " · " + account.name());
    add(new Paragraph(t(act + ".why")), refused);
    ready(
        act,
        () -> {
          office
              .keep()
              .accept(
                  account.enabled() ? Action.DISABLE_PERSON : Action.ENABLE_PERSON, account.name());
          office.people().enable(office.by(), account.name(), !account.enabled());
          return Optional.empty();
        });
  }

  /** Empty fields limit nothing. */
  private Scope scope() {
    List<String> codes =
        Arrays.stream(regions.getValue().split("[,，、;\\s]+", -1))
            .filter(code -> !code.isBlank())
            .toList();
    if (codes.stream().anyMatch(code -> !code.matches("[0-9]{2,12}"))) {
      regions.setInvalid(true);
      regions.setErrorMessage(t("refusal.BAD_REGION"));
      throw Refusal.badRegion();
    }
    return new Scope(
        Optional.of(codes).filter(list -> !list.isEmpty()),
        Optional.of(List.copyOf(departments.getValue())).filter(list -> !list.isEmpty()));
  }

  private void ready(String key, Supplier<Optional<String>> act) {
    Button go = new Button(t(key));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.setDisableOnClick(true);
    go.addClickListener(click -> act(go, act));
    getFooter().add(new Button(t("export.close"), click -> close()), go);
    open();
  }

  private void act(Button go, Supplier<Optional<String>> act) {
    try {
      Optional<String> password = act.get();
      office.done().run();
      password.ifPresentOrElse(this::tell, this::close);
      go.setVisible(password.isEmpty());
    } catch (Refusal e) {
      refused.setText("⚠ " + t("refusal." + e.why().name()));
      go.setEnabled(true);
    }
  }

  /** The password is shown once; nobody can read it again. */
  private void tell(String password) {
    removeAll();
    add(new Paragraph(t("people.password")), new Code(password));
  }
}
