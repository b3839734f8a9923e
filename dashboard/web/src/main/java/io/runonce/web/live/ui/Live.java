package io.runonce.web.live.ui;

import com.vaadin.flow.component.Component;
import io.runonce.web.live.Known;
import io.runonce.web.live.LastKnown;
import io.runonce.web.live.Standpoints;
import io.runonce.web.scope.Scoped;
import io.runonce.web.scope.Sight;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Makes places on a page that read in the background and keep themselves up to date. */
@Service
public class Live {
  private final LastKnown lastKnown;
  private final Standpoints standpoints;
  private final Executor executor;

  Live(LastKnown lastKnown, Standpoints standpoints, Executor loads) {
    this.lastKnown = lastKnown;
    this.standpoints = standpoints;
    this.executor = loads;
  }

  /**
   * A place that shows an answer, asks again on every beat of the page, and is laid out anew only
   * when the answer has changed.
   *
   * @param question equal for equal questions; the answer is read on behalf of whose page it is
   */
  public <T> Slot<T> slot(
      Object question, Supplier<T> read, Function<Known<T>, ? extends Component> show) {
    Scoped reader = Sight.reader();
    return new Slot<>(
        question, () -> Sight.as(reader, () -> lastKnown.ask(question, read)), show, executor);
  }

  /** The same for what is no one's rows: read once, however many people look. */
  public <T> Slot<T> common(
      Object question, Supplier<T> read, Function<Known<T>, ? extends Component> show) {
    return new Slot<>(question, () -> lastKnown.common(question, read), show, executor);
  }

  /**
   * The same for what is reckoned: the answer is read anew only when a run, a catalogue, a target
   * or a new day may have changed it.
   */
  public <T> Slot<T> reckoned(
      Object question, Supplier<T> read, Function<Known<T>, ? extends Component> show) {
    Scoped reader = Sight.reader();
    return new Slot<>(
        question,
        () -> Sight.as(reader, () -> lastKnown.ask(question, standpoints::now, read)),
        show,
        executor);
  }
}
