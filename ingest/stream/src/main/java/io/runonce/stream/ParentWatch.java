package io.runonce.stream;

import java.util.Map;

/** Ends this process with the one that started it ({@code RUNONCE_PARENT_PID}). */
final class ParentWatch {
  private ParentWatch() {}

  static void endWith(Map<String, String> environment) {
    String parent = environment.getOrDefault("RUNONCE_PARENT_PID", "");
    if (parent.matches("[0-9]+")) {
      Thread.ofPlatform()
          .daemon()
          .name("parent-watch")
          .start(() -> haltAfter(Long.parseLong(parent)));
    }
  }

  private static void haltAfter(long parent) {
    ProcessHandle.of(parent).ifPresent(handle -> handle.onExit().join());
    Runtime.getRuntime().halt(0);
  }
}
