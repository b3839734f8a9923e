package io.runonce.web.live.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import io.runonce.warehouse.WarehouseException;
import io.runonce.web.live.Known;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Among no routes: whatever page it stands on. */
@ViewPackages(classes = SlotTest.class)
class SlotTest extends BrowserlessTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  private int figure = 1;

  @BeforeEach
  void chinese() {
    UI.getCurrent().setLocale(Locale.forLanguageTag("zh-CN"));
  }

  @Test
  void aFigureComesInPlaceOfTheSkeletonAndFollowsTheBeat() {
    Slot<Integer> slot = slot(this::known, known -> new Span("figure " + known.value()));
    assertThat(text(slot)).isEqualTo("figure 1");
    assertThat(slot.getElement().hasAttribute("aria-busy")).isFalse();
    figure = 2;
    beat();
    assertThat(text(slot)).isEqualTo("figure 2");
  }

  @Test
  void whatCannotBeReadIsSaidAndComesBackByItself() {
    Slot<Integer> slot =
        slot(
            () -> {
              if (figure < 0) {
                throw new IllegalStateException("down");
              }
              return known();
            },
            known -> new Span("figure " + known.value()));
    figure = -1;
    beat();
    assertThat(text(slot)).contains("未能读取");
    figure = 3;
    beat();
    assertThat(text(slot)).isEqualTo("figure 3");
  }

  @Test
  void whileTheWarehouseIsSilentItsFigureStaysAndIsOld() {
    Slot<Integer> slot =
        slot(
            () -> {
              if (figure < 0) {
                throw silence();
              }
              return known();
            },
            known -> new Span("figure " + known.value() + (known.old() ? " old" : "")));
    figure = -1;
    beat();
    assertThat(text(slot)).isEqualTo("figure 1 old");
    figure = 2;
    beat();
    assertThat(text(slot)).isEqualTo("figure 2");
  }

  @Test
  void whatCannotBeShownIsSaidAndLeavesNoSkeleton() {
    Slot<Integer> slot =
        slot(
            this::known,
            known -> {
              if (known.value() == 1) {
                throw new IllegalStateException("a defect of the page");
              }
              return new Span("figure " + known.value());
            });
    assertThat(text(slot)).contains("未能读取");
    assertThat(slot.getElement().hasAttribute("aria-busy")).isFalse();
    figure = 2;
    beat();
    assertThat(text(slot)).isEqualTo("figure 2");
  }

  /** Of a warehouse where nobody listens. */
  private static WarehouseException silence() {
    var anybody = new WarehouseConfig.Credential("anybody", "");
    var config = new WarehouseConfig("http://127.0.0.1:1", "runonce", anybody, anybody);
    try (Warehouse nobody = Warehouse.open(config, Access.READER, Clock.systemUTC())) {
      return catchThrowableOfType(
          WarehouseException.class, () -> nobody.query(Statement.of("SELECT 1 AS n")));
    }
  }

  private Known<Integer> known() {
    return new Known<>(figure, NOW, false);
  }

  private Slot<Integer> slot(Supplier<Known<Integer>> ask, Function<Known<Integer>, Span> show) {
    Slot<Integer> slot = new Slot<>("question", ask, show, Runnable::run);
    UI.getCurrent().add(slot);
    settle();
    return slot;
  }

  private void beat() {
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
    settle();
  }

  /** What came from the background is laid out when the session's lock is given back. */
  private static void settle() {
    VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
  }

  private static String text(Slot<?> slot) {
    return slot.getElement().getTextRecursively();
  }
}
