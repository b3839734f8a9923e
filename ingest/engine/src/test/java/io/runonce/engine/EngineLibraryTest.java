package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineLibraryTest {
  @TempDir Path folder;

  @Test
  void propertyThenVariableThenCache() {
    Map<String, String> all =
        Map.of("RUNONCE_ENGINE_LIBRARY", "/b", "RUNONCE_CACHE", "/c", "HOME", "/h");
    String end = "/engine/" + EngineLibrary.VERSION + "/libchdb.so";
    assertThat(EngineLibrary.locate("/a", all)).isEqualTo(Path.of("/a"));
    assertThat(EngineLibrary.locate(null, all)).isEqualTo(Path.of("/b"));
    assertThat(EngineLibrary.locate("", Map.of("RUNONCE_CACHE", "/c", "HOME", "/h")))
        .isEqualTo(Path.of("/c" + end));
    assertThat(EngineLibrary.locate(null, Map.of("XDG_CACHE_HOME", "/x", "HOME", "/h")))
        .isEqualTo(Path.of("/x/runonce" + end));
    assertThat(EngineLibrary.locate(null, Map.of("HOME", "/h")))
        .isEqualTo(Path.of("/h/.cache/runonce" + end));
  }

  @Test
  void aMissingLibrarySaysWhatToRun() throws IOException {
    assertThat(EngineLibrary.fault(folder.resolve("libchdb.so"), false))
        .startsWith("missing at")
        .contains("install.sh");
  }

  @Test
  void aShortLibrarySaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("libchdb.so"), "short");
    assertThat(EngineLibrary.fault(file, false)).contains("has 5 bytes instead of");
  }

  @Test
  void theInstallScriptKnowsTheSameVersionSizeAndChecksum() throws IOException {
    Path npm = Path.of("npm");
    assertThat(Files.readString(npm.resolve("install.sh")))
        .contains("VERSION=" + EngineLibrary.VERSION, "BYTES=" + EngineLibrary.BYTES);
    assertThat(Files.readString(npm.resolve("SHA256SUMS"))).startsWith(EngineLibrary.SHA_256);
    assertThat(Files.readString(npm.resolve("package-lock.json")))
        .contains(EngineLibrary.VERSION)
        .doesNotContain("resolved");
  }
}
