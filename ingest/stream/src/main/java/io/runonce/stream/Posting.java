package io.runonce.stream;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes a posted batch or says why not, cheapest question first: whose it is, whether it is lines,
 * whether it is too long or too soon, whether there is room, and whether its lines are of that
 * source.
 */
final class Posting {
  /** A batch has at most 8 MiB. */
  static final int MOST_BYTES = 8 << 20;

  private final SourceTokens tokens;
  private final PostRate rate;
  private final PostedFiles files;

  Posting(SourceTokens tokens, PostRate rate, PostedFiles files) {
    this.tokens = tokens;
    this.rate = rate;
    this.files = files;
  }

  /** For the data folder of this process. */
  static Posting of(IngestConfig config, Clock clock) {
    return new Posting(
        new SourceTokens(config.dataFolder()),
        new PostRate(clock),
        new PostedFiles(config.inbox(), clock));
  }

  /**
   * One batch.
   *
   * @param header gives a header's value, or null
   * @throws IOException if the batch cannot be read, or not be made safe
   */
  Answer take(Function<String, @Nullable String> header, InputStream body) throws IOException {
    String source = tokens.sourceOf(header.apply("Authorization"));
    if (source == null) {
      return Answer.refused(401, "no token that is known; send Authorization: Bearer TOKEN")
          .with("WWW-Authenticate", "Bearer");
    }
    if (!isLines(header)) {
      return Answer.refused(
          415, "expected Content-Type: application/x-ndjson, without Content-Encoding");
    }
    if (declaredLength(header) > MOST_BYTES) {
      return tooLong();
    }
    if (!rate.allows(source)) {
      return Answer.refused(429, "at most " + PostRate.A_SECOND + " batches a second; wait")
          .with("Retry-After", "1");
    }
    String hindrance = files.hindrance();
    return hindrance == null
        ? taken(source, body)
        : Answer.refused(503, hindrance).with("Retry-After", "30");
  }

  private Answer taken(String source, InputStream body) throws IOException {
    byte[] lines = body.readNBytes(MOST_BYTES + 1);
    if (lines.length > MOST_BYTES) {
      return tooLong();
    }
    PostedLines posted = PostedLines.of(lines, source);
    if (posted.records() == 0) {
      return Answer.refused(400, "no line in the batch");
    }
    if (posted.foreign() > 0) {
      return Answer.refused(
          403, "line " + posted.foreign() + " names another source than the token's, " + source);
    }
    return Answer.taken(files.keep(source, lines), posted.records());
  }

  private static Answer tooLong() {
    return Answer.refused(413, "a batch has at most 8 MiB; send it in parts");
  }

  private static boolean isLines(Function<String, @Nullable String> header) {
    String type = header.apply("Content-Type");
    String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return plain.equals("application/x-ndjson") && header.apply("Content-Encoding") == null;
  }

  private static long declaredLength(Function<String, @Nullable String> header) {
    String length = header.apply("Content-Length");
    return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
  }
}
