package io.runonce.web.live;

import io.runonce.warehouse.WarehouseException;
import io.runonce.web.scope.Scope;
import io.runonce.web.scope.Scoped;
import io.runonce.web.scope.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Remembers the last answer to each question: for a moment so that many viewers cost one reading,
 * and for as long as the warehouse is down so that pages keep their figures with their age.
 */
@Component
public final class LastKnown {
  private static final Logger LOG = LoggerFactory.getLogger(LastKnown.class);
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final int KEPT = 2_000;

  /** What follows the first word may name a case or a person. */
  private static final Pattern AFTER_FIRST_WORD = Pattern.compile("\\P{L}.*", Pattern.DOTALL);

  private static final Scoped NOBODY = () -> Scope.NOTHING;

  private final Clock clock;
  private final Map<Object, Known<?>> answers = new ConcurrentHashMap<>();
  private final Map<Object, Object> standpoints = new ConcurrentHashMap<>();
  private final Map<Object, Object> locks = new ConcurrentHashMap<>();
  private final Map<Object, Failure> failures = new ConcurrentHashMap<>();
  private volatile boolean down;

  public LastKnown(Clock clock) {
    this.clock = clock;
  }

  /**
   * The answer to a question, read anew unless it is fresh. When reading fails, the last answer,
   * marked as old; when there is none, the failure. What failed is not tried again for as long as
   * it took, so that a question which is too much for the warehouse leaves room for the others.
   *
   * @param asked equal for equal questions; readers of other rows have answers of their own
   */
  public <T> Known<T> ask(Object asked, Supplier<T> read) {
    // An object that equals no other: such an answer may be another at any time.
    return ask(asked, Object::new, read);
  }

  /**
   * The same of what stands until something tells otherwise.
   *
   * @param standpoint what the answer depends on; while it equals the one of the last reading, the
   *     last answer is right, and is said to be read now
   */
  public <T> Known<T> ask(Object asked, Supplier<?> standpoint, Supplier<T> read) {
    AnswerEvent event = AnswerEvent.begun();
    Object question = new Question(asked, Sight.now());
    synchronized (locks.computeIfAbsent(question, q -> new Object())) {
      Known<T> last = last(question);
      if (last != null && !last.old() && age(last).compareTo(FRESH) < 0) {
        event.ended(asked, false);
        return last;
      }
      Failure failure = failures.get(question);
      if (failure != null && clock.instant().isBefore(failure.rests())) {
        return keep(question, last, failure.fault());
      }
      Instant begun = clock.instant();
      try {
        Object now = standpoint.get();
        boolean stands = last != null && now.equals(standpoints.get(question));
        T value = last != null && stands ? last.value() : read.get();
        Known<T> answer = new Known<>(value, clock.instant(), false);
        remember(question, answer, now);
        failures.remove(question);
        down = false;
        event.ended(asked, !stands);
        return answer;
      } catch (RuntimeException e) {
        event.failed(asked, e);
        failed(question, asked, begun, e);
        return keep(question, last, e);
      }
    }
  }

  /**
   * The same of what is no one's rows: read once for all readers, with nobody's rights.
   *
   * @param standpoint as above
   */
  public <T> Known<T> common(Object asked, Supplier<?> standpoint, Supplier<T> read) {
    return Sight.as(NOBODY, () -> ask(asked, standpoint, read));
  }

  /** The same, read anew unless it is fresh. */
  public <T> Known<T> common(Object asked, Supplier<T> read) {
    return Sight.as(NOBODY, () -> ask(asked, read));
  }

  /** Whether the warehouse did not answer when it was asked last. */
  boolean isDown() {
    return down;
  }

  private record Question(Object asked, Scope reader) {}

  /** A reading that failed, and until when it is not tried again. */
  private record Failure(RuntimeException fault, Instant rests) {}

  private void failed(Object question, Object asked, Instant begun, RuntimeException fault) {
    Instant now = clock.instant();
    Duration took = Duration.between(begun, now);
    if (failures.size() >= KEPT) {
      failures.values().removeIf(failure -> failure.rests().isBefore(now));
    }
    Failure before =
        failures.put(
            question, new Failure(fault, now.plus(took.compareTo(FRESH) > 0 ? took : FRESH)));
    boolean isSilent = fault instanceof WarehouseException known && known.isUnreachable();
    if (isSilent && !down) {
      LOG.warn(
          "the warehouse does not answer, pages show the last figures: {}", fault.getMessage());
    } else if (!isSilent && before == null) {
      LOG.warn(
          "a question of pages ({}) has no answer, others have: {}", kind(asked), fault.toString());
    }
    LOG.debug("reading {} failed", question, fault);
    down = down || isSilent;
  }

  /** What was asked, without what it was asked about. */
  private static String kind(Object asked) {
    return asked instanceof CharSequence text
        ? AFTER_FIRST_WORD.matcher(text).replaceFirst("")
        : asked.getClass().getSimpleName();
  }

  private <T> Known<T> keep(Object question, @Nullable Known<T> last, RuntimeException fault) {
    if (last == null) {
      throw fault;
    }
    Known<T> old = new Known<>(last.value(), last.readAt(), true);
    answers.put(question, old);
    return old;
  }

  private void remember(Object question, Known<?> answer, Object standpoint) {
    if (answers.size() >= KEPT) {
      Instant middle = clock.instant().minus(Duration.ofMinutes(10));
      answers.values().removeIf(known -> known.readAt().isBefore(middle));
      locks.keySet().retainAll(answers.keySet());
      standpoints.keySet().retainAll(answers.keySet());
    }
    standpoints.put(question, standpoint);
    answers.put(question, answer);
  }

  private Duration age(Known<?> known) {
    return Duration.between(known.readAt(), clock.instant());
  }

  @SuppressWarnings("unchecked") // a question is always asked with the same type of answer
  private <T> @Nullable Known<T> last(Object question) {
    return (Known<T>) answers.get(question);
  }
}
