package io.runonce.web.people;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Makes guessing slow: after some failures a name, or an address, must wait, each time twice as
 * long. It says the same of names that exist and of those that do not. A restart forgets nothing.
 */
public final class SignInGuard {
  static final int FAILURES_OF_A_NAME = 5;
  static final int FAILURES_OF_AN_ADDRESS = 20;

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration FORGOTTEN = Duration.ofHours(24);
  private static final int KEPT = 10_000;

  private final Clock clock;
  private final TryBook book;
  private final Map<String, Tries> tries;

  private SignInGuard(Clock clock, TryBook book) {
    this.clock = clock;
    this.book = book;
    this.tries = book.read();
    forget();
  }

  /** Goes on with the failures that a data folder remembers: a restart forgives nobody. */
  public static SignInGuard of(Path data, Clock clock) {
    return new SignInGuard(clock, TryBook.open(data));
  }

  /** How long the name or the address has to wait still; empty if it may try. */
  public synchronized Optional<Duration> toWait(String name, String address) {
    Duration longer = max(left(TryBook.key("n", name)), left(TryBook.key("a", address)));
    return Optional.of(longer).filter(left -> left.compareTo(Duration.ZERO) > 0);
  }

  /** A try failed. */
  public synchronized void failed(String name, String address) {
    forget();
    count(TryBook.key("n", name), FAILURES_OF_A_NAME);
    count(TryBook.key("a", address), FAILURES_OF_AN_ADDRESS);
  }

  /** A try succeeded: the name begins anew; the address does not, its owner may guess others'. */
  public synchronized void succeeded(String name) {
    if (tries.remove(TryBook.key("n", name)) != null) {
      book.forgive(TryBook.key("n", name), tries);
    }
  }

  private void count(String key, int free) {
    Instant now = clock.instant();
    int failures = 1 + (tries.containsKey(key) ? tries.get(key).failures() : 0);
    Duration wait = Duration.ZERO;
    if (failures >= free) {
      int doubled = Math.min(failures - free, 10);
      wait = FIRST.multipliedBy(1L << doubled);
    }
    tries.remove(key);
    Tries known = new Tries(failures, now, now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    tries.put(key, known);
    book.keep(key, known, tries);
  }

  private Duration left(String key) {
    Tries known = tries.get(key);
    return known == null ? Duration.ZERO : Duration.between(clock.instant(), known.until());
  }

  /** The oldest go first, so that a flood of names does not fill the memory. */
  private void forget() {
    Instant old = clock.instant().minus(FORGOTTEN);
    tries.values().removeIf(known -> known.last().isBefore(old));
    var eldest = tries.keySet().iterator();
    while (tries.size() >= KEPT && eldest.hasNext()) {
      eldest.next();
      eldest.remove();
    }
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** The failures of a name or an address, and until when it must wait. */
  record Tries(int failures, Instant last, Instant until) {}
}
