package io.runonce.stream;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Who may post: {@code source-tokens.properties} in the data folder has a line a source, {@code
 * source=SHA-256 of its token} in hex; {@code ./runonce token SOURCE} writes it. A token has 256
 * random bits, so a plain hash keeps it. Read at each batch, so that one taken away is refused.
 */
final class SourceTokens {
  private static final String BEARER = "Bearer ";

  private final Path file;

  SourceTokens(Path dataFolder) {
    file = dataFolder.resolve("source-tokens.properties");
  }

  /** The source that the header's token is of, or null. */
  @Nullable String sourceOf(@Nullable String authorization) throws IOException {
    if (authorization == null || !authorization.startsWith(BEARER) || !Files.exists(file)) {
      return null;
    }
    byte[] given = hash(authorization.substring(BEARER.length()).strip());
    Properties known = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      known.load(in);
    }
    return known.stringPropertyNames().stream()
        .filter(source -> source.matches("[A-Za-z0-9._-]{1,64}"))
        .filter(source -> isSame(known.getProperty(source), given))
        .findFirst()
        .orElse(null);
  }

  private static boolean isSame(String hex, byte[] given) {
    return hex.strip().matches("[0-9a-f]{64}")
        && MessageDigest.isEqual(HexFormat.of().parseHex(hex.strip()), given);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime lacks SHA-256", e);
    }
  }
}
