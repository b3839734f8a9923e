package io.runonce.web.people;

import io.runonce.web.people.SignInGuard.Tries;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The failures to sign in as a file of the data folder: a line a failure, written anew when most of
 * it is past. Names and addresses are hashed: people type passwords where a name belongs.
 */
final class TryBook {
  static final String FILE = "dashboard-tries.txt";

  private static final Logger LOG = LoggerFactory.getLogger(TryBook.class);
  private static final int PARTS = 4;
  private static final int KEY_BYTES = 16;
  private static final int SPARE_LINES = 1_000;

  private final GrowingFile file;
  private int lines;

  private TryBook(GrowingFile file) {
    this.file = file;
  }

  static TryBook open(Path data) {
    return new TryBook(GrowingFile.open(data.resolve(FILE)));
  }

  /** What a name or an address is called here. */
  static String key(String kind, String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((kind + " " + text).getBytes(StandardCharsets.UTF_8));
      return kind + HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is remembered, the oldest first. */
  Map<String, Tries> read() {
    Map<String, Tries> tries = new LinkedHashMap<>();
    for (String line : file.lines()) {
      lines++;
      String[] parts = line.split(" ", -1);
      if (parts.length != PARTS || !take(parts, tries)) {
        LOG.warn("line {} of {} is no failure to sign in; it is passed over", lines, file);
      }
    }
    return tries;
  }

  void keep(String key, Tries known, Map<String, Tries> all) {
    write(line(key, known), all);
  }

  void forgive(String key, Map<String, Tries> all) {
    write(line(key, new Tries(0, Instant.EPOCH, Instant.EPOCH)), all);
  }

  /** A full disk lets nobody in faster: what cannot be written still holds in memory. */
  private void write(String line, Map<String, Tries> all) {
    try {
      if (lines > 2 * all.size() + SPARE_LINES) {
        List<String> left = new ArrayList<>();
        all.forEach((key, known) -> left.add(line(key, known)));
        file.replace(left);
        lines = left.size();
      } else {
        file.append(line, false);
        lines++;
      }
    } catch (UncheckedIOException e) {
      LOG.error("failures to sign in are not remembered past a restart: {}", e.getMessage());
    }
  }

  private static String line(String key, Tries known) {
    return key + " " + known.failures() + " " + known.last() + " " + known.until();
  }

  private static boolean take(String[] parts, Map<String, Tries> tries) {
    try {
      int failures = Integer.parseInt(parts[1]);
      Instant last = Instant.parse(parts[2]);
      Instant until = Instant.parse(parts[3]);
      tries.remove(parts[0]);
      if (failures > 0) {
        tries.put(parts[0], new Tries(failures, last, until));
      }
      return true;
    } catch (NumberFormatException | DateTimeException e) {
      LOG.debug("not a failure to sign in", e);
      return false;
    }
  }
}
