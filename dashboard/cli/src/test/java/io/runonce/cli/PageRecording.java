package io.runonce.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What the dashboard recorded of its pages: times of whole pages, and of questions. */
final class PageRecording {
  /** What comes onto a page within this belongs to one going there; nobody clicks faster. */
  private static final Duration TOGETHER = Duration.ofSeconds(1);

  private static final double NANOS_A_MILLI = 1e6;

  private final List<RecordedEvent> shown = new ArrayList<>();
  private final List<RecordedEvent> answers = new ArrayList<>();

  private PageRecording() {}

  static PageRecording read(Path file, Instant since) throws IOException {
    PageRecording recording = new PageRecording();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (event.getEndTime().isBefore(since)) {
        continue;
      }
      switch (event.getEventType().getName()) {
        case "io.runonce.Shown" -> recording.shown.add(event);
        case "io.runonce.Answer" -> recording.answers.add(event);
        default -> {}
      }
    }
    recording.shown.sort(Comparator.comparing(RecordedEvent::getStartTime));
    return recording;
  }

  /** By route: from a place's coming onto a page to the last of its places being answered. */
  Map<String, Samples> pages() {
    Map<String, Going> open = new HashMap<>();
    List<Going> all = new ArrayList<>();
    for (RecordedEvent event : shown) {
      if (event.getString("question").equals("freshness")) {
        continue;
      }
      String page = event.getString("page");
      Going going = open.get(page);
      if (going == null || event.getStartTime().isAfter(going.begun.plus(TOGETHER))) {
        going = new Going(route(event.getString("route")), event.getStartTime());
        open.put(page, going);
        all.add(going);
      }
      going.until(event.getEndTime());
    }
    Map<String, List<Double>> byRoute = new TreeMap<>();
    for (Going going : all) {
      byRoute.computeIfAbsent(going.route, r -> new ArrayList<>()).add(going.millis());
    }
    Map<String, Samples> samples = new TreeMap<>();
    byRoute.forEach((route, millis) -> samples.put(route, Samples.of(millis)));
    return samples;
  }

  /** How many places showed that there is no answer. */
  long unanswered() {
    return shown.stream().filter(event -> !event.getBoolean("answered")).count();
  }

  /**
   * Times of a question.
   *
   * @param asked how often, by pages and their beats
   * @param read those that the warehouse was asked for
   */
  record Asked(String question, int asked, Samples read) {}

  /** The questions, those that took longest in all first. */
  List<Asked> questions() {
    Map<String, List<RecordedEvent>> byQuestion = new HashMap<>();
    for (RecordedEvent event : answers) {
      byQuestion
          .computeIfAbsent(question(event.getString("question")), q -> new ArrayList<>())
          .add(event);
    }
    return byQuestion.entrySet().stream()
        .map(entry ->
            new Asked(
                entry.getKey(),
                entry.getValue().size(),
                Samples.of(
                    entry.getValue().stream()
                        .filter(event -> event.getBoolean("anew"))
                        .map(event -> event.getDuration().toNanos() / NANOS_A_MILLI)
                        .toList())))
        .sorted(
            Comparator.comparingDouble(
                (Asked asked) -> -asked.read().millis().stream().mapToDouble(m -> m).sum()))
        .toList();
  }

  /** Without what it was narrowed to. */
  private static String question(String asked) {
    return asked
        .replaceAll("(?s)[ \\[(,]*(Filter|filter=|Question)\\[?.*", "")
        .replaceAll("\\b(item|department)/\\S+", "$1")
        .strip();
  }

  private static String route(String path) {
    return path.startsWith("item/") || path.startsWith("department/")
        ? path.substring(0, path.indexOf('/'))
        : path;
  }

  /** One going to a page, or narrowing it. */
  private static final class Going {
    private final String route;
    private final Instant begun;
    private Instant ended;

    Going(String route, Instant begun) {
      this.route = route;
      this.begun = begun;
      this.ended = begun;
    }

    void until(Instant end) {
      ended = end.isAfter(ended) ? end : ended;
    }

    double millis() {
      return Duration.between(begun, ended).toNanos() / NANOS_A_MILLI;
    }
  }
}
