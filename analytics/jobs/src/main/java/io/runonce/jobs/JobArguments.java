package io.runonce.jobs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * What a one-shot job was asked for.
 *
 * @param now the fixed clock, empty for the living results
 */
record JobArguments(Job job, boolean all, Optional<Instant> now) {
  static final String USAGE = "usage: reckon [--all] [--now INSTANT] | rank [--now INSTANT]";

  enum Job {
    RECKON,
    RANK
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException with one line that says what is allowed
   */
  static JobArguments parse(String... arguments) {
    Iterator<String> words = Arrays.asList(arguments).iterator();
    Job job = job(words);
    boolean all = false;
    Optional<Instant> now = Optional.empty();
    while (words.hasNext()) {
      String word = words.next();
      if (word.equals("--all") && job == Job.RECKON) {
        all = true;
      } else if (word.equals("--now") && words.hasNext()) {
        now = Optional.of(instant(words.next()));
      } else {
        throw new IllegalArgumentException("'" + word + "' is not known here; " + USAGE);
      }
    }
    return new JobArguments(job, all, now);
  }

  private static Job job(Iterator<String> words) {
    String word = words.hasNext() ? words.next() : "";
    return switch (word) {
      case "reckon" -> Job.RECKON;
      case "rank" -> Job.RANK;
      default -> throw new IllegalArgumentException("'" + word + "' is no job; " + USAGE);
    };
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--now '" + text + "' is no instant; give 2024-03-20T12:00:00+08:00", e);
    }
  }
}
