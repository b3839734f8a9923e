package io.runonce.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** What a process tells on its way: {@code PROGRESS json} or, at the end, {@code DONE json}. */
record ProgressLine(boolean done, JsonNode body) {
  private static final JsonMapper JSON = new JsonMapper();

  static Optional<ProgressLine> parse(String line) {
    int blank = line.indexOf(' ');
    try {
      return blank < 0
          ? Optional.empty()
          : Optional.of(
              new ProgressLine(line.startsWith("DONE"), JSON.readTree(line.substring(blank))));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** From 0 to 1; 0 while the whole is not known. */
  double share() {
    double whole = body.path("of").asDouble(0);
    return whole <= 0 ? 0 : body.path("done").asDouble(0) / whole;
  }
}
