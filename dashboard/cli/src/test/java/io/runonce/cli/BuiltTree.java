package io.runonce.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project as it is built, and the data sets beside it; tests skip where either is missing. */
final class BuiltTree {
  private BuiltTree() {}

  /** The project's root, with every process's jar in it. */
  static Path requireHome() {
    Path home =
        upwards()
            .filter(folder -> Files.isRegularFile(folder.resolve("runonce")))
            .findFirst()
            .orElse(Path.of(""));
    for (Program program : Program.values()) {
      assumeThat(program.isBuilt(home))
          .as("%s is not built; run mvn verify from the project's root", program)
          .isTrue();
    }
    assumeThat(Files.exists(cliJar(home))).as("dashboard/cli is not packaged").isTrue();
    return home;
  }

  static Path cliJar(Path home) {
    return home.resolve("dashboard/cli/target/runonce-cli-0.1.0-SNAPSHOT.jar");
  }

  /** A file or folder of ../shared/data. */
  static Path requireShared(String name) {
    Path file =
        upwards()
            .map(folder -> folder.resolve("shared").resolve("data").resolve(name))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of(name));
    assumeThat(Files.exists(file)).as("../shared/data/%s is not there", name).isTrue();
    return file;
  }

  private static Stream<Path> upwards() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent);
  }
}
