package io.runonce.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * What the threads of this process did while something ran, by samples of the JVM's own recorder. A
 * sample counts for the stage of the innermost frame that belongs to one. Threads that wait are not
 * sampled, and neither are the collector and the compiler.
 */
final class SampledTime {
  private static final Duration EVERY = Duration.ofMillis(10);
  private static final String OTHER = "anything else";

  /** Prefixes of a frame's class and method, the first that fits. */
  private static final Map<String, List<String>> STAGES = stages();

  private SampledTime() {}

  private static Map<String, List<String>> stages() {
    Map<String, List<String>> stages = new LinkedHashMap<>();
    stages.put("parse JSON", List.of("com.fasterxml.jackson."));
    stages.put("canonical form and hashes", ofContract("CanonicalJson", "Sha256", "FieldOrder"));
    stages.put(
        "redact free text",
        ofContract(
            "Redactor",
            "RecordRedactor",
            "NameFinder",
            "NumberFinder",
            "AddressFinder",
            "TokenFinder",
            "WordIndex",
            "HalfWidth",
            "PersonalFields",
            "IdentityNumber",
            "Spans"));
    stages.put("hash identities", ofContract("Hmac", "IdentityHasher", "SubjectKey"));
    stages.put("validate and map fields", List.of("io.runonce.contract.", "io.runonce.sources."));
    stages.put("compress blocks", List.of("net.jpountz.", "io.runonce.warehouse.EventBlock"));
    stages.put(
        "write columns",
        List.of(
            "io.runonce.warehouse.BlockWriter",
            "io.runonce.warehouse.RowBinaryWriter",
            "io.runonce.warehouse.EventRows"));
    stages.put(
        "insert and ledger",
        List.of("io.runonce.warehouse.", "java.net.http.", "jdk.internal.net"));
    stages.put("ClickHouse's client", List.of("com.clickhouse."));
    stages.put("read the topic", List.of("org.apache.kafka."));
    stages.put("read and land, our operators", List.of("io.runonce.stream."));
    stages.put("Flink", List.of("org.apache.flink."));
    return stages;
  }

  private static List<String> ofContract(String... classes) {
    return Stream.of(classes).map(name -> "io.runonce.contract." + name).toList();
  }

  /** Something that takes its time. */
  interface Work {
    void run() throws Exception;
  }

  /**
   * Does the work.
   *
   * @param file for the recording; it stays, and other tools draw a flame graph of it
   * @return shares of the samples by stage, the greatest first; they add up to 1
   */
  static Map<String, Double> of(Path file, Work work) throws Exception {
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(EVERY);
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
    }
    return shares(file);
  }

  private static Map<String, Double> shares(Path file) throws IOException {
    Map<String, Double> counts = new LinkedHashMap<>();
    double all = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
        counts.merge(stage(event), 1.0, Double::sum);
        all++;
      }
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    double total = all;
    counts.entrySet().stream()
        .sorted(Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> shares.put(entry.getKey(), entry.getValue() / total));
    return shares;
  }

  private static String stage(RecordedEvent sample) {
    if (sample.getStackTrace() == null) {
      return OTHER;
    }
    for (RecordedFrame frame : sample.getStackTrace().getFrames()) {
      String at = frame.getMethod().getType().getName() + '.' + frame.getMethod().getName();
      for (Entry<String, List<String>> stage : STAGES.entrySet()) {
        if (stage.getValue().stream().anyMatch(at::startsWith)) {
          return stage.getKey();
        }
      }
    }
    return OTHER;
  }
}
