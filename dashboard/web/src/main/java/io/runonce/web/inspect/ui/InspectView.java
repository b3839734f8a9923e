package io.runonce.web.inspect.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.runonce.web.casefile.CaseFiles;
import io.runonce.web.casefile.ui.CaseDetail;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.filter.ui.FilterBar;
import io.runonce.web.inspect.Queue;
import io.runonce.web.inspect.Queues;
import io.runonce.web.kit.ui.Go;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.live.ui.Live;
import io.runonce.web.people.Access;
import io.runonce.web.people.ui.SignedIn;
import io.runonce.web.reference.Reference;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which case to act on now: the queue by its clock, and one case's story beside it. */
@Route("inspect")
@RolesAllowed(Access.INSPECT)
class InspectView extends Page implements HasUrlParameter<String>, AfterNavigationObserver {
  private static final String ROUTE = "inspect";

  private final transient Queues queues;
  private final transient Reference reference;
  private final transient Live live;
  private final transient Clock clock;
  private final transient CaseFiles files;
  private final transient SignedIn signedIn;
  private final MasterDetailLayout layout = new MasterDetailLayout();
  private final Div head = new Div();
  private final Div bar = new Div();
  private transient PageState state = PageState.of(Filter.NONE);
  private @Nullable String selected;
  private boolean detailShown;
  private boolean cameFromList;
  private @Nullable QueueGrid grid;
  private @Nullable QueueTabs tabs;

  InspectView(
      Queues queues,
      CaseFiles files,
      Reference reference,
      Live live,
      Clock clock,
      SignedIn signedIn) {
    super("inspect.title");
    this.signedIn = signedIn;
    this.queues = queues;
    this.files = files;
    this.reference = reference;
    this.live = live;
    this.clock = clock;
    layout.addClassName("inspect-layout");
    layout.setMasterSize("460px", true);
    layout.setDetailSize("480px", true);
    layout.addDetailEscapePressListener(e -> closeDetail());
    layout.addBackdropClickListener(e -> closeDetail());
    head.addClassName("page-head");
    add(head, bar, layout);
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String caseNo) {
    cameFromList = cameFromList && caseNo != null;
    selected = caseNo;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    PageState asked = PageState.read(event.getLocation().getQueryParameters().getParameters());
    boolean sameList = grid != null && asked.equals(state);
    state = asked;
    ignored(state.ignored());
    if (!sameList) {
      layout();
    }
    detail();
  }

  private void layout() {
    bar.removeAll();
    bar.add(new FilterBar(state.filter(), reference.namesOrNone(), clock, this::narrow));
    Queue queue = state.get("tab").flatMap(Queue::of).orElse(Queue.ALL);
    QueueGrid fresh =
        new QueueGrid(queues, queue, state.filter(), reference.namesOrNone(), this::open);
    grid = fresh;
    QueueTabs row = new QueueTabs(queue, state, ROUTE, queues, live);
    tabs = row;
    head.removeAll();
    head.add(
        live.reckoned(
            "queues " + state.filter(),
            () -> queues.counts(state.filter()),
            k -> count(k.value())));
    Div master = new Div(row, fresh);
    master.addClassName("inspect-master");
    layout.setMaster(master);
  }

  private H1 count(Map<Queue, Long> counts) {
    if (tabs != null) {
      tabs.show(counts);
    }
    if (grid != null) {
      grid.refresh();
    }
    return new H1(
        t(
            "inspect.finding",
            T.numbers().count(counts.getOrDefault(Queue.RED, 0L)),
            T.numbers().count(counts.getOrDefault(Queue.YELLOW, 0L)),
            T.numbers().count(counts.getOrDefault(Queue.BROKEN_OPEN, 0L))));
  }

  private void detail() {
    String caseNo = selected;
    if (caseNo != null) {
      signedIn.opened(caseNo);
    }
    layout.setDetail(
        caseNo == null ? null : new CaseDetail(caseNo, files, reference, live, this::closeDetail));
    if (grid != null) {
      grid.mark(caseNo);
      if (caseNo == null && detailShown) {
        grid.focusAgain();
      }
    }
    detailShown = caseNo != null;
  }

  private void narrow(Filter filter) {
    cameFromList = false;
    relabel(state.with(filter), selected);
    layout();
    detail();
  }

  /** From the list one goes down, and Back comes up again; from case to case one stays there. */
  private void open(@Nullable String caseNo) {
    if (caseNo == null) {
      closeDetail();
    } else if (selected == null) {
      cameFromList = true;
      Go.from(this, address(state, caseNo));
    } else {
      relabel(state, caseNo);
      detail();
    }
  }

  /**
   * Goes back to where the case was opened from; the step that opened it is undone, not added to.
   */
  private void closeDetail() {
    if (cameFromList) {
      cameFromList = false;
      Go.back(this);
    } else {
      relabel(state, null);
      detail();
    }
  }

  private void relabel(PageState other, @Nullable String caseNo) {
    state = other;
    selected = caseNo;
    Go.relabel(this, address(other, caseNo));
  }

  private static String address(PageState state, @Nullable String caseNo) {
    return state.on(caseNo == null ? ROUTE : ROUTE + "/" + caseNo);
  }
}
