package io.runonce.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A folder on a file system of its own of 64 MiB, so that it can be filled; a plain folder where
 * one may not mount, which then cannot.
 */
final class SmallDisk implements AutoCloseable {
  private final Path folder;
  private final boolean isMounted;

  private SmallDisk(Path folder, boolean isMounted) {
    this.folder = folder;
    this.isMounted = isMounted;
  }

  static SmallDisk at(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new SmallDisk(
        folder, runs("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder.toString()));
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

  /** Leaves no byte free for that time; says what was done. */
  String fill(Duration time) throws Exception {
    if (!isMounted) {
      return "(no small disk: mounting is not allowed)";
    }
    Path ballast = folder.resolve("ballast");
    byte[] some = new byte[1 << 16];
    long written = 0;
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (written < 1L << 30) {
        out.write(some);
        written += some.length;
      }
    } catch (IOException full) {
      written++;
    }
    Await.pass(time);
    Files.delete(ballast);
    return "(" + (written >> 20) + " MiB of ballast)";
  }

  @Override
  public void close() {
    if (isMounted && !runs("umount", "-l", folder.toString())) {
      throw new IllegalStateException(folder + " cannot be unmounted");
    }
  }
}
