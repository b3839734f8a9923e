package io.runonce.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the token by which a source may post events; only its hash is kept. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a new token with which a source may POST /api/events; one it had is worth nothing"
          + " then.",
      "The token is shown this once: the data folder keeps its hash. See RUNONCE_INGEST_HTTP."
    })
final class TokenCommand implements Callable<Integer> {
  private static final int BYTES = 32;

  private final Door door;

  @Parameters(paramLabel = "SOURCE", description = "As the events name it in their field source.")
  private String source = "";

  @Option(names = "--revoke", description = "Takes the source's token away and makes none.")
  private boolean revoke;

  TokenCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() {
    if (!source.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new UserError(
          "'" + source + "' cannot post: its name must have letters, digits, '.', '_', '-' alone");
    }
    Path file = door.settings().dataFolder().resolve("source-tokens.properties");
    try {
      Properties hashes = read(file);
      hashes.remove(source);
      if (!revoke) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        hashes.setProperty(source, hash(token));
        write(file, hashes);
        door.console().print(token);
      } else {
        write(file, hashes);
        door.console().say("%s may post no longer", source);
      }
      return 0;
    } catch (IOException e) {
      throw new UserError(file + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties hashes = new Properties();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        hashes.load(in);
      }
    }
    return hashes;
  }

  private static void write(Path file, Properties hashes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            ".source-tokens",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String lines =
        hashes.stringPropertyNames().stream()
            .sorted()
            .map(source -> source + "=" + hashes.getProperty(source) + "\n")
            .collect(Collectors.joining());
    Files.writeString(draft, lines, StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime lacks SHA-256", e);
    }
  }
}
