package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.runonce.web.anatomy.GuideService;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.ui.FilterBar;
import io.runonce.web.items.RankedItem;
import io.runonce.web.items.RankedItems;
import io.runonce.web.items.ui.ItemTable;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.live.Known;
import io.runonce.web.people.Access;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;

/** Which of a department's items break their promise, where and why. */
@Route("department")
@RolesAllowed(Access.SEE_FIGURES)
class DepartmentView extends AnatomyPage implements HasUrlParameter<String> {
  private final transient RankedItems items;
  private final transient GuideService guides;
  private String code = "";

  DepartmentView(Sources sources, RankedItems items, GuideService guides) {
    super("department.title", sources);
    this.items = items;
    this.guides = guides;
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    code = parameter;
  }

  @Override
  protected String route() {
    return "department/" + code;
  }

  @Override
  protected Filter fixed() {
    return Filter.NONE.withDepartment(code);
  }

  @Override
  protected Set<FilterBar.Part> choices() {
    return Set.of(FilterBar.Part.AREA, FilterBar.Part.CHANNEL, FilterBar.Part.COMPARISON);
  }

  @Override
  protected String name(Names names) {
    return names.department(code, T.locale());
  }

  @Override
  protected List<Component> own(Filter filter) {
    return List.of(
        slot("items", () -> new Named<>(items.read(filter), names()), k -> items(k, filter)).slow(),
        slot(
                "materials",
                () -> new Named<>(guides.materials(filter), names()),
                k -> MaterialsPanel.of(k.value().answer(), k.value().names(), filter))
            .slow());
  }

  private static Component items(Known<Named<List<RankedItem>>> known, Filter filter) {
    List<RankedItem> items = known.value().answer();
    if (items.isEmpty()) {
      return new Panel(t("items.title"), "", new Empty(t("items.none")));
    }
    long judged = items.stream().mapToLong(i -> i.standing().judged()).sum();
    long broken = items.stream().filter(i -> i.standing().broken() > 0).count();
    return new Panel(
        t("items.finding.department", broken, items.size()),
        t("items.source", T.numbers().exact(judged), Times.minute(known.readAt())),
        new ItemTable(items, known.value().names(), filter));
  }
}
