package io.runonce.engine;

import java.util.OptionalLong;

/**
 * The warehouse process. Prints {@code READY http://127.0.0.1:PORT} when it answers and runs until
 * SIGTERM or until its parent ends; misuse and what stands in the way is one line, status 2.
 */
public final class Main {
  private static final int MISUSE = 2;

  private Main() {}

  /** See {@link MainOptions#USAGE}. */
  @SuppressWarnings("SystemOut") // the ready line is this process's whole output
  public static void main(String[] arguments) {
    if (System.getProperty("log4j2.configurationFile") == null) {
      System.setProperty("log4j2.configurationFile", "classpath:engine-log4j2.xml");
    }
    try {
      MainOptions options = MainOptions.parse(arguments, System.getenv());
      if (options.help()) {
        System.out.print(MainOptions.USAGE);
        return;
      }
      EngineServer server = options.server().start();
      System.out.println("READY " + server.url());
      System.out.flush();
      awaitEnd(options.parent());
    } catch (EngineException e) {
      System.err.println("warehouse: " + e.getMessage());
      System.exit(MISUSE);
    } catch (InterruptedException e) {
      System.exit(0);
    }
  }

  /** Returns by the parent's end alone; SIGTERM ends the process meanwhile. */
  private static void awaitEnd(OptionalLong parent) throws InterruptedException {
    if (parent.isEmpty()) {
      Thread.currentThread().join();
    } else {
      ProcessHandle.of(parent.getAsLong()).ifPresent(handle -> handle.onExit().join());
      System.exit(0);
    }
  }
}
