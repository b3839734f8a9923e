package io.runonce.cli;

import com.google.errorprone.annotations.FormatMethod;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The terminal. Results go to stdout; what is going on goes to stderr, with a bar that redraws
 * itself where stderr is a terminal, and a line every tenth where it is not.
 */
final class Console {
  private static final int BAR_WIDTH = 30;

  private final PrintStream results;
  private final PrintStream notes;
  private final boolean interactive;
  private int lastTenth = -1;
  private boolean barIsOpen;

  Console(PrintStream results, PrintStream notes, boolean interactive) {
    this.results = results;
    this.notes = notes;
    this.interactive = interactive;
  }

  /** The process's own; the script that started us says whether stderr is a terminal. */
  static Console ofProcess() {
    return new Console(
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
        Boolean.getBoolean("runonce.terminal"));
  }

  /** Where a result is written as bytes. */
  PrintStream results() {
    return results;
  }

  synchronized void print(String line) {
    results.println(line);
  }

  @FormatMethod
  synchronized void say(String format, @Nullable Object... arguments) {
    endBar();
    notes.println("runonce: " + String.format(Locale.ROOT, format, arguments));
  }

  /**
   * Shows how far something is.
   *
   * @param share from 0 to 1
   */
  synchronized void progress(String what, double share, String detail) {
    double bounded = Math.clamp(share, 0.0, 1.0);
    if (interactive) {
      int filled = (int) Math.round(bounded * BAR_WIDTH);
      String bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
      notes.printf(Locale.ROOT, "\r\033[K%s %s %3.0f %% %s", what, bar, bounded * 100, detail);
      barIsOpen = true;
    } else if ((int) (bounded * 10) != lastTenth) {
      lastTenth = (int) (bounded * 10);
      notes.printf(Locale.ROOT, "runonce: %s %.0f %% %s%n", what, bounded * 100, detail);
    }
  }

  /** Ends a bar, so that the next line starts on a line of its own. */
  synchronized void endBar() {
    lastTenth = -1;
    if (barIsOpen) {
      notes.println();
      barIsOpen = false;
    }
  }
}
