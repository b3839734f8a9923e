package io.runonce.web.people.ui;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many failures: nobody may try for a while. */
final class MustWait extends LockedException {
  private final Duration left;

  MustWait(Duration left) {
    super("to wait " + left);
    this.left = left;
  }

  long seconds() {
    return left.plusMillis(999).toSeconds();
  }
}
