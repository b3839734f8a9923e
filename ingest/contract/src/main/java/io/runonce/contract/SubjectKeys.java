package io.runonce.contract;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The key that identities are hashed under, and while it is being changed the one before. Never
 * printed, never in an argument. May be sent to where it is used.
 */
public final class SubjectKeys implements Serializable {
  /** In the data folder, made there once where the environment tells no key. */
  public static final String FILE_NAME = "subject.key";

  /** In the data folder while the key is being changed. */
  public static final String PREVIOUS_FILE_NAME = "subject.key.previous";

  private static final long serialVersionUID = 1;
  private static final String KEY = "RUNONCE_SUBJECT_KEY";
  private static final String HASH = "RUNONCE_SUBJECT_HASH";
  private static final String PREVIOUS = "_PREVIOUS";

  private final SubjectKey current;
  private final HashAlgorithm algorithm;
  private final @Nullable SubjectKey previous;
  private final HashAlgorithm previousAlgorithm;

  private SubjectKeys(
      SubjectKey current,
      HashAlgorithm algorithm,
      @Nullable SubjectKey previous,
      HashAlgorithm previousAlgorithm) {
    this.current = current;
    this.algorithm = algorithm;
    this.previous = previous;
    this.previousAlgorithm = previousAlgorithm;
  }

  /**
   * Reads {@code RUNONCE_SUBJECT_KEY} (else the data folder's subject.key, made there once) and
   * {@code RUNONCE_SUBJECT_HASH} (SHA-256 or SM3), then both with {@code _PREVIOUS} (else
   * subject.key.previous, else none; the digest is the current one if not told).
   *
   * @throws IllegalArgumentException if a key is too short, a file cannot be used or a digest is
   *     unknown, in one line
   */
  public static SubjectKeys load(Map<String, String> environment, Path dataFolder) {
    HashAlgorithm algorithm = algorithm(environment, HASH, HashAlgorithm.SHA_256);
    return new SubjectKeys(
        SubjectKey.load(environment.get(KEY), dataFolder),
        algorithm,
        SubjectKey.loadPrevious(environment.get(KEY + PREVIOUS), dataFolder),
        algorithm(environment, HASH + PREVIOUS, algorithm));
  }

  private static HashAlgorithm algorithm(
      Map<String, String> environment, String variable, HashAlgorithm ifAbsent) {
    String told = environment.getOrDefault(variable, "").strip().toUpperCase(Locale.ROOT);
    return switch (told) {
      case "" -> ifAbsent;
      case "SHA-256" -> HashAlgorithm.SHA_256;
      case "SM3" -> HashAlgorithm.SM3;
      default ->
          throw new IllegalArgumentException(
              variable + ": '" + told + "' is not allowed; give SHA-256 or SM3");
    };
  }

  /** Ready to hash, for one thread. */
  public IdentityKeys open() {
    return new IdentityKeys(
        new IdentityHasher(current.bytes(), algorithm),
        previous == null ? null : new IdentityHasher(previous.bytes(), previousAlgorithm));
  }

  @Override
  public String toString() {
    return "***";
  }
}
