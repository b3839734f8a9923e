package io.runonce.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where libchdb.so lies, and whether it is the one that this program was built for. */
final class EngineLibrary {
  /** The npm package's version, the name of its folder in the cache. */
  static final String VERSION = "26.7.3-stable.1";

  static final long BYTES = 566_330_096L;
  static final String SHA_256 = "36ad4e999882821ef13cf2d0f52c93f48e6ee1b4498b35a201c23ce4b8d15bf5";
  private static final String REMEDY = "run ingest/engine/npm/install.sh (./runonce does so)";

  private EngineLibrary() {}

  /** The library to load; one line that says what to run when it is missing. */
  static Path require() {
    Path path = locate(System.getProperty("runonce.engine.library"), System.getenv());
    if (!Files.isRegularFile(path)) {
      throw new EngineException("The ClickHouse library is missing at " + path + ": " + REMEDY);
    }
    return path.toAbsolutePath();
  }

  /** System property, then RUNONCE_ENGINE_LIBRARY, then the cache. */
  static Path locate(@Nullable String property, Map<String, String> environment) {
    if (property != null && !property.isBlank()) {
      return Path.of(property);
    }
    String named = environment.getOrDefault("RUNONCE_ENGINE_LIBRARY", "");
    return named.isBlank()
        ? cache(environment).resolve("engine").resolve(VERSION).resolve("libchdb.so")
        : Path.of(named);
  }

  private static Path cache(Map<String, String> environment) {
    String own = environment.getOrDefault("RUNONCE_CACHE", "");
    if (!own.isBlank()) {
      return Path.of(own);
    }
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    return (shared.isBlank() ? Path.of(home, ".cache") : Path.of(shared)).resolve("runonce");
  }

  /**
   * Null when the file is whole, else one line.
   *
   * @param checksum also read all of it (about two seconds); else its size is compared alone
   */
  static @Nullable String fault(Path path, boolean checksum) throws IOException {
    if (!Files.isRegularFile(path)) {
      return "missing at " + path + ": " + REMEDY;
    }
    long size = Files.size(path);
    if (size != BYTES) {
      return path + " has " + size + " bytes instead of " + BYTES + ": delete it and " + REMEDY;
    }
    return checksum && !SHA_256.equals(sha256(path))
        ? path + " does not match its checksum: delete it and " + REMEDY
        : null;
  }

  private static String sha256(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 20];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
