package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A folder on a file system of its own, so that it can be filled; a plain folder where one may not
 * mount, which then cannot.
 */
final class SmallDisk implements AutoCloseable {
  private final Path folder;
  private final boolean isMounted;

  private SmallDisk(Path folder, boolean isMounted) {
    this.folder = folder;
    this.isMounted = isMounted;
  }

  static SmallDisk at(Path folder, int mebibytes) throws IOException {
    Files.createDirectories(folder);
    String size = "size=" + mebibytes + "m";
    return new SmallDisk(
        folder, runs("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()));
  }

  private static boolean runs(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Leaves no byte free for that time; false where it is no disk of its own. */
  boolean fill(Duration time) throws Exception {
    if (!isMounted) {
      return false;
    }
    Path ballast = folder.resolve("ballast");
    assertThatThrownBy(() -> writeForEver(ballast)).isInstanceOf(IOException.class);
    Await.pass(time);
    Files.delete(ballast);
    return true;
  }

  private static void writeForEver(Path ballast) throws IOException {
    byte[] some = new byte[1 << 12];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(some);
      }
    }
  }

  @Override
  public void close() {
    if (isMounted && !runs("umount", "-l", folder.toString())) {
      throw new IllegalStateException(folder + " cannot be unmounted");
    }
  }
}
