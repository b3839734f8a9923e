package io.runonce.web.live;

import io.runonce.web.scope.Scope;
import io.runonce.web.scope.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
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

  private final Clock clock;
  private final Map<Object, Known<?>> answers = new ConcurrentHashMap<>();
  private final Map<Object, Object> standpoints = new ConcurrentHashMap<>();
  private final Map<Object, Object> locks = new ConcurrentHashMap<>();
  private volatile boolean down;

  public LastKnown(Clock clock) {
    this.clock = clock;
  }

  /**
   * The answer to a question, read anew unless it is fresh. When reading fails, the last answer,
   * marked as old; when there is none, the failure.
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
      try {
        Object now = standpoint.get();
        boolean stands = last != null && now.equals(standpoints.get(question));
        T value = last != null && stands ? last.value() : read.get();
        Known<T> answer = new Known<>(value, clock.instant(), false);
        remember(question, answer, now);
        down = false;
        event.ended(asked, !stands);
        return answer;
      } catch (RuntimeException e) {
        return keep(question, last, e);
      }
    }
  }

  /** Whether the last reading of anything failed. */
  public boolean isDown() {
    return down;
  }

  private record Question(Object asked, Scope reader) {}

  private <T> Known<T> keep(
      Object question, @org.jspecify.annotations.Nullable Known<T> last, RuntimeException e) {
    if (!down) {
      LOG.warn("the warehouse does not answer, pages show the last figures: {}", e.getMessage());
    }
    LOG.debug("reading {} failed", question, e);
    down = true;
    if (last == null) {
      throw e;
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
  private <T> @org.jspecify.annotations.Nullable Known<T> last(Object question) {
    return (Known<T>) answers.get(question);
  }
}
