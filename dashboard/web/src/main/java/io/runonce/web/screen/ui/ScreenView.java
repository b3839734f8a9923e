package io.runonce.web.screen.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.runonce.web.filter.PageState;
import io.runonce.web.filter.ui.FilterSentence;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.live.Known;
import io.runonce.web.live.ui.Live;
import io.runonce.web.people.Access;
import io.runonce.web.reference.Names;
import io.runonce.web.reference.Reference;
import io.runonce.web.screen.Board;
import io.runonce.web.screen.Wall;
import io.runonce.web.screen.Walls;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** A wall display: three panels in turn, large, without a person, with the age of its figures. */
@Route(value = "screen", autoLayout = false)
@RolesAllowed(Access.SEE_FIGURES)
class ScreenView extends Page implements HasUrlParameter<String>, AfterNavigationObserver {
  private static final int BEAT_MILLIS = 4_000;

  private final transient Walls walls;
  private final transient Reference reference;
  private final transient Live live;
  private final transient Clock clock;
  private transient Board board = Board.LEAD;

  ScreenView(Walls walls, Reference reference, Live live, Clock clock) {
    super("screen.title");
    this.walls = walls;
    this.reference = reference;
    this.live = live;
    this.clock = clock;
    addClassName("screen");
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    board = Board.of(parameter);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    event.getUI().setPollInterval(BEAT_MILLIS);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    PageState state = PageState.read(event.getLocation().getQueryParameters().getParameters());
    ignored(state.ignored());
    WallElement wall = new WallElement(t("screen.live"), t("screen.offline"), t("screen.old"));
    Span clockFace = new Span();
    clockFace.addClassName("screen-clock");
    Span age = new Span();
    age.addClassName("screen-age");
    age.getElement().setAttribute("role", "status");
    Header head = new Header(new H1(t("screen.board." + board.name())), clockFace, age);
    head.addClassName("screen-head");
    wall.add(
        head,
        live.slot(
                "screen " + board + " " + state.filter(),
                () -> new Answer(walls.read(board, state.filter()), reference.names()),
                known -> show(known, state))
            .heard(k -> wall.heard(k.readAt(), k.value().wall().asOf(), clock.instant())),
        foot());
    add(wall);
  }

  private Component show(Known<Answer> known, PageState state) {
    Wall wall = known.value().wall();
    Names names = known.value().names();
    Div panels = block("screen-panels");
    if (wall.late() > 0) {
      Div late = new Div(Status.WARN.badge("screen.late", wall.late(), wall.sources()));
      late.addClassName("screen-late");
      panels.add(late);
    }
    panels.add(
        WallPanels.figures(wall.figures()),
        board == Board.HALL ? WallPanels.waits(wall, names) : WallPanels.gaps(wall, names),
        WallPanels.figures(wall.open()));
    Span scope =
        new Span(
            FilterSentence.of(Walls.recent(state.filter()), names) + " · " + t("screen.period"));
    scope.addClassName("screen-scope");
    panels.add(scope);
    return panels;
  }

  private static Component foot() {
    NativeButton pause = new NativeButton(t("screen.pause"));
    pause.addClassName("screen-pause");
    pause.getElement().setAttribute("aria-pressed", "false");
    Span place = new Span();
    place.addClassName("screen-place");
    Footer foot = new Footer(place, new Span(t("screen.turn")), pause, new Span(t("screen.foot")));
    foot.addClassName("screen-foot");
    return foot;
  }

  record Answer(Wall wall, Names names) {}
}
