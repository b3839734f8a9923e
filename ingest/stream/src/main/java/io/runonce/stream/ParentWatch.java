package io.runonce.stream;

import java.util.Map;

/** Ends this process with the one that started it ({@code RUNONCE_PARENT_PID}). */
final class ParentWatch {
  private ParentWatch() {}

  static void endWith(Map<String, String> environment) {
    String parent = environment.getOrDefault("RUNONCE_PARENT_PID", "");
    if (parent.matches("[0-9]+")) {
      ProcessHandle.of(Long.parseLong(parent))
          .ifPresentOrElse(
              handle -> handle.onExit().thenRun(() -> Runtime.getRuntime().halt(0)),
              () -> Runtime.getRuntime().halt(0));
    }
  }
}
