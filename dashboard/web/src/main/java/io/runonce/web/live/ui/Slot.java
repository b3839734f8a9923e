package io.runonce.web.live.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.live.Known;
import io.runonce.web.live.LastKnown;
import io.runonce.web.live.NotYetException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A place on a page: a skeleton until its figure has come, then the figure. The old figure stays
 * while a new one is read; a failure shows here alone and leaves the others alive.
 */
public final class Slot<T> extends Div {
  private static final Logger LOG = LoggerFactory.getLogger(Slot.class);

  private static final int SLOW = 15;

  private final transient Object question;
  private final transient Supplier<Known<T>> ask;
  private final transient Function<Known<T>, ? extends Component> show;
  private final transient Executor executor;
  private final AtomicBoolean reading = new AtomicBoolean();
  private transient @Nullable Known<T> shown;
  private transient @Nullable ShownEvent coming;
  private @Nullable Registration beat;
  private transient Consumer<Known<T>> heard = known -> {};
  private boolean failing;
  private boolean compact;
  private int rest = 1;
  private int beats;

  Slot(
      Object question,
      Supplier<Known<T>> ask,
      Function<Known<T>, ? extends Component> show,
      Executor executor) {
    this.question = question;
    this.ask = ask;
    this.show = show;
    this.executor = executor;
    addClassName("slot");
    skeleton();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    coming = ShownEvent.begun();
    beat = ui.addPollListener(poll -> onBeat(ui));
    read(ui);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (beat != null) {
      beat.remove();
      beat = null;
    }
  }

  private void onBeat(UI ui) {
    beats++;
    if (failing || beats % rest == 0) {
      read(ui);
    }
  }

  /** For what moves slowly and costs much to read: asks again on every fifteenth beat only. */
  public Slot<T> slow() {
    rest = SLOW;
    return this;
  }

  private void read(UI ui) {
    if (reading.compareAndSet(false, true)) {
      executor.execute(() -> answer(ui));
    }
  }

  private void answer(UI ui) {
    try {
      Known<T> known = ask.get();
      onPage(ui, () -> take(known, ui));
    } catch (RuntimeException e) {
      LOG.debug("a figure cannot be read", e);
      onPage(ui, () -> failed(ui, e));
    } finally {
      reading.set(false);
    }
  }

  private static void onPage(UI ui, Command command) {
    try {
      Future<Void> _ = ui.access(command);
    } catch (UIDetachedException e) {
      LOG.debug("the page went away while its figure was read", e);
    }
  }

  /** What stands on the page while the warehouse is silent is old, whoever else remembers it. */
  private void failed(UI ui, RuntimeException fault) {
    Known<T> last = shown;
    if (last != null && LastKnown.isSilence(fault)) {
      take(new Known<>(last.value(), last.readAt(), true), ui);
    } else {
      fail(ui, fault instanceof NotYetException later ? later.textKey() : "state.error");
    }
  }

  /** Tells every answer as it comes, whether or not anything has changed. */
  public Slot<T> heard(Consumer<Known<T>> listener) {
    heard = listener;
    return this;
  }

  private void take(Known<T> known, UI ui) {
    Known<T> before = shown;
    try {
      heard.accept(known);
      if (before == null || !before.value().equals(known.value()) || before.old() != known.old()) {
        put(show.apply(known));
        shown = known;
      }
      failing = false;
      came(ui, true);
    } catch (RuntimeException e) {
      LOG.error("a figure cannot be shown", e);
      fail(ui, "state.error");
    }
  }

  /** What came onto the page has something to show for the first time. */
  private void came(UI ui, boolean isAnswered) {
    ShownEvent event = coming;
    if (event != null) {
      coming = null;
      event.ended(question, ui, isAnswered);
    }
  }

  private void put(Component figure) {
    removeAll();
    removeClassName("slot-loading");
    getElement().removeAttribute("aria-busy");
    add(figure);
  }

  private void fail(UI ui, String why) {
    if (failing) {
      return;
    }
    failing = true;
    came(ui, false);
    shown = null;
    put(compact ? Status.STALE.badge("state.silent") : box(ui, why));
  }

  private Div box(UI ui, String why) {
    Button again = new Button(t("state.retry"), click -> read(ui));
    Div box = new Div(new Paragraph("⚠ " + t(why)), again);
    box.addClassName("state-box");
    box.getElement().setAttribute("role", "alert");
    return box;
  }

  /** For a place of one line: a failure is one word there. */
  public Slot<T> compact() {
    compact = true;
    return this;
  }

  private void skeleton() {
    addClassName("slot-loading");
    getElement().setAttribute("aria-busy", "true");
    Div bone = new Div();
    bone.addClassName("skeleton");
    add(bone);
  }
}
