package io.runonce.stream;

import io.runonce.warehouse.ParentWatch;
import java.time.Clock;

/**
 * The import process: reads files to their end into the warehouse. Killed in the middle and started
 * again with the same files, it goes on where it was.
 */
public final class ImportMain {
  private static final int REJECTED = 1;
  private static final int MISUSE = 2;

  private ImportMain() {}

  /**
   * {@code FILE… [--mapping FILE]}. Prints lines of {@code PROGRESS json}, at the end {@code DONE
   * json}; status 1 if a record was rejected, 2 with one line on stderr if it could not be done.
   */
  @SuppressWarnings("SystemOut") // stdout is how this process talks to whoever started it
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  @SuppressWarnings("SystemOut")
  private static int run(String[] arguments) {
    try {
      ParentWatch.start(System.getenv());
      ImportOptions options = ImportOptions.parse(arguments);
      IngestConfig config = IngestConfig.load(System.getenv());
      Tally tally = new FileImport(config, Clock.systemUTC(), System.out).run(options);
      return tally.allRejected() > 0 ? REJECTED : 0;
    } catch (RuntimeException e) {
      System.err.println("import: " + Causes.rootLine(e));
      return MISUSE;
    } catch (InterruptedException e) {
      System.err.println("import: interrupted; start it again and it goes on");
      return MISUSE;
    }
  }
}
