package io.runonce.web.filter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.kit.ui.Go;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.reference.Reference;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * A page that its address narrows: it reads the address, says what it did not understand, and shows
 * the filter above its parts. Another filter replaces the address, so that Back goes one drill up.
 */
public abstract class FilteredPage extends Page implements AfterNavigationObserver {
  private final transient Reference reference;
  private final transient Clock clock;
  private final Div body = new Div();
  private transient PageState state = PageState.of(Filter.NONE);

  protected FilteredPage(String titleKey, Reference reference, Clock clock) {
    super(titleKey);
    this.reference = reference;
    this.clock = clock;
    body.addClassName("page-body");
    add(body);
  }

  /** Where the page is, without its query. */
  protected abstract String route();

  /** What stands below the filter under the address as it is. */
  protected abstract List<Component> parts();

  /** What the route itself narrows the page to. */
  protected Filter fixed() {
    return Filter.NONE;
  }

  /** What may be chosen. */
  protected Set<FilterBar.Part> choices() {
    return FilterBar.ALL;
  }

  /** What the address says, the fixed parts among it. */
  protected PageState state() {
    return state;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    show(PageState.read(event.getLocation().getQueryParameters().getParameters()));
  }

  private void show(PageState asked) {
    state = asked.with(fix(asked.filter()));
    ignored(asked.ignored());
    body.removeAll();
    body.add(
        new FilterBar(
            state.filter(), fixed(), choices(), reference.namesOrNone(), clock, this::narrow));
    body.add(parts());
  }

  /** Lays the page out anew under the same address, after something was changed on it. */
  protected void again() {
    show(state);
  }

  private Filter fix(Filter asked) {
    Filter fixed = fixed();
    Filter both = fixed.item() == null ? asked : asked.withItem(fixed.item());
    return fixed.department() == null ? both : both.withDepartment(fixed.department());
  }

  private void narrow(Filter filter) {
    PageState other = state.with(filter);
    Go.relabel(this, address(other));
    show(other);
  }

  /** The page's address in some state; what the route fixes is not said twice. */
  protected String address(PageState other) {
    Filter told = other.filter();
    Filter fixed = fixed();
    told = fixed.item() == null ? told : told.withItem(null);
    told = fixed.department() == null ? told : told.withDepartment(null);
    return other.with(told).on(route());
  }
}
