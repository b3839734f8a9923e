package io.runonce.web.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.runonce.warehouse.WarehouseException;
import io.runonce.web.scope.Scope;
import io.runonce.web.scope.Scoped;
import io.runonce.web.scope.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Remembers the last answer to each question: for a moment so that many viewers cost one reading,
 * and for as long as the warehouse is down so that pages keep their figures with their age. Where
 * answers take too much of the heap, those go that nobody asks for.
 */
@Component
public final class LastKnown {
  private static final Logger LOG = LoggerFactory.getLogger(LastKnown.class);
  private static final Duration FRESH = Duration.ofSeconds(2);

  /** Of the heap, 16 MiB as the dashboard is started: fifty open pages take ten times as much. */
  private static final int SHARE_OF_HEAP = 32;

  /** What an entry holds besides its answer. */
  private static final int ENTRY_BYTES = 256;

  /** A fault holds where it came from. */
  private static final int FAILURE_BYTES = 8 << 10;

  /** What follows the first word may name a case or a person. */
  private static final Pattern AFTER_FIRST_WORD = Pattern.compile("\\P{L}.*", Pattern.DOTALL);

  private static final Scoped NOBODY = () -> Scope.NOTHING;

  private final Clock clock;
  private final Cache<Object, Entry> entries;
  private volatile boolean down;

  @Autowired
  public LastKnown(Clock clock) {
    this(clock, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  /** One that remembers no more than so many bytes, roughly. */
  LastKnown(Clock clock, long mostBytes) {
    this.clock = clock;
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((Object question, Entry entry) -> entry.weight())
            .executor(Runnable::run)
            .build();
  }

  /** What is known of a question, and its lock: it is read once for all who ask at a time. */
  private static final class Entry {
    @Nullable Known<?> answer;
    @Nullable Object standpoint;
    @Nullable Failure failure;
    int answerBytes;

    /** Asked when it is put. Nothing until it is read: what weighs nothing is not forgotten. */
    int weight() {
      int known = answer == null ? 0 : ENTRY_BYTES + answerBytes;
      return failure == null ? known : known + FAILURE_BYTES;
    }
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
    Entry entry = entries.get(question, unknown -> new Entry());
    synchronized (entry) {
      Known<T> last = last(entry);
      if (last != null && !last.old() && age(last).compareTo(FRESH) < 0) {
        event.ended(asked, false);
        return last;
      }
      Failure failure = entry.failure;
      if (failure != null && clock.instant().isBefore(failure.rests())) {
        return keep(entry, last, failure.fault());
      }
      Instant begun = clock.instant();
      try {
        Object now = standpoint.get();
        boolean stands = last != null && now.equals(entry.standpoint);
        T value = last != null && stands ? last.value() : sameOr(last, read.get());
        Known<T> answer = new Known<>(value, clock.instant(), false);
        entry.answer = answer;
        entry.standpoint = now;
        entry.failure = null;
        if (!stands) {
          entry.answerBytes = Weight.of(value);
          entries.put(question, entry);
        }
        down = false;
        event.ended(asked, !stands);
        return answer;
      } catch (RuntimeException e) {
        event.failed(asked, e);
        failed(entry, asked, begun, e);
        entries.put(question, entry);
        return keep(entry, last, e);
      }
    }
  }

  /** Where the same is read again, what others hold of it stays one. */
  private static <T> T sameOr(@Nullable Known<T> last, T read) {
    return last != null && last.value().equals(read) ? last.value() : read;
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

  /** Whether it tells that the warehouse did not answer, rather than that it refused. */
  public static boolean isSilence(RuntimeException fault) {
    return fault instanceof WarehouseException known && known.isUnreachable();
  }

  private record Question(Object asked, Scope reader) {}

  /** A reading that failed, and until when it is not tried again. */
  private record Failure(RuntimeException fault, Instant rests) {}

  private void failed(Entry entry, Object asked, Instant begun, RuntimeException fault) {
    Instant now = clock.instant();
    Duration took = Duration.between(begun, now);
    Failure before = entry.failure;
    entry.failure = new Failure(fault, now.plus(took.compareTo(FRESH) > 0 ? took : FRESH));
    boolean isSilent = isSilence(fault);
    if (isSilent && !down) {
      LOG.warn(
          "the warehouse does not answer, pages show the last figures: {}", fault.getMessage());
    } else if (!isSilent && before == null) {
      LOG.warn(
          "a question of pages ({}) has no answer, others have: {}", kind(asked), fault.toString());
    }
    LOG.debug("reading {} failed", asked, fault);
    down = down || isSilent;
  }

  /** What was asked, without what it was asked about. */
  private static String kind(Object asked) {
    return asked instanceof CharSequence text
        ? AFTER_FIRST_WORD.matcher(text).replaceFirst("")
        : asked.getClass().getSimpleName();
  }

  private <T> Known<T> keep(Entry entry, @Nullable Known<T> last, RuntimeException fault) {
    if (last == null) {
      throw fault;
    }
    Known<T> old = new Known<>(last.value(), last.readAt(), true);
    entry.answer = old;
    return old;
  }

  private Duration age(Known<?> known) {
    return Duration.between(known.readAt(), clock.instant());
  }

  @SuppressWarnings("unchecked") // a question is always asked with the same type of answer
  private static <T> @Nullable Known<T> last(Entry entry) {
    return (Known<T>) entry.answer;
  }
}
