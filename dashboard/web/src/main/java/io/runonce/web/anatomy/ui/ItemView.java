package io.runonce.web.anatomy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.runonce.web.anatomy.GuideService;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.ui.FilterBar;
import io.runonce.web.people.Access;
import io.runonce.web.reference.Names;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;

/** Why does this item take more trips than promised? The whole anatomy of one item. */
@Route("item")
@RolesAllowed(Access.SEE_FIGURES)
class ItemView extends AnatomyPage implements HasUrlParameter<String> {
  private final transient GuideService guides;
  private String code = "";

  ItemView(Sources sources, GuideService guides) {
    super("item.title", sources);
    this.guides = guides;
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    code = parameter;
  }

  @Override
  protected String route() {
    return "item/" + code;
  }

  @Override
  protected Filter fixed() {
    return Filter.NONE.withItem(code);
  }

  @Override
  protected Set<FilterBar.Part> choices() {
    return Set.of(FilterBar.Part.AREA, FilterBar.Part.CHANNEL, FilterBar.Part.COMPARISON);
  }

  @Override
  protected String name(Names names) {
    return names.item(code, T.locale());
  }

  @Override
  protected List<Component> own(Filter filter) {
    return List.of(
        slot(
                "versions",
                () -> guides.versions(code, filter),
                k -> VersionsPanel.of(k.value(), filter))
            .slow(),
        slot(
                "materials",
                () -> new Named<>(guides.materials(filter), names()),
                k -> MaterialsPanel.of(k.value().answer(), k.value().names(), filter))
            .slow(),
        slot(
                "guides",
                () -> new Named<>(guides.places(code), names()),
                k -> GuidesPanel.of(k.value().answer(), k.value().names()))
            .slow());
  }
}
