package io.runonce.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The system's Chromium, without a window. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
  private static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Starts it, or skips the test where there is none. */
  static Chromium require() {
    return launch(program());
  }

  /** The same, but everything else on the machine goes first. */
  static Chromium requireIdle(Path folder) throws IOException {
    Path program = program();
    Path script = folder.resolve("chromium-last");
    // Root's Chromium would give itself the usual priority again; and among sessions Linux divides
    // the processors by the niceness of each as a whole, whatever that of its processes.
    Files.writeString(
        script,
        """
        #!/bin/sh
        last=
        [ "$(id -u)" != 0 ] || last='setpriv --bounding-set=-sys_nice'
        if [ "$(ps -o sid= -p $$ | tr -d ' ')" = $$ ] && [ -w /proc/$$/autogroup ]; then
          echo 19 > /proc/$$/autogroup
        fi
        exec $last nice -n 19 %s "$@"
        """
            .formatted(program));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return launch(script);
  }

  private static Path program() {
    Optional<Path> program =
        Pattern.compile(File.pathSeparator)
            .splitAsStream(System.getenv().getOrDefault("PATH", ""))
            .map(folder -> Path.of(folder, "chromium"))
            .filter(Files::isExecutable)
            .findFirst();
    assumeThat(program)
        .as("no Chromium; install Debian's packages chromium and fonts-noto-cjk")
        .isPresent();
    return program.orElseThrow();
  }

  private static Chromium launch(Path program) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(OPTIONS));
    return new Chromium(playwright, browser);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
