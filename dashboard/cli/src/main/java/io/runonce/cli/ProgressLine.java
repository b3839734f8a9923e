package io.runonce.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
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

  /** From 0 to 1, by steps or by bytes; 0 while the whole is not known. */
  double share() {
    double whole = body.path("of").asDouble(body.path("total").asDouble(0));
    double part = body.path("done").asDouble(body.path("bytes").asDouble(0));
    return whole <= 0 ? 0 : part / whole;
  }

  /** What is under way, or how much of it is done. */
  String detail() {
    return body.has("records")
        ? String.format(Locale.ROOT, "%,d records", body.path("records").asLong())
        : body.path("stage").asText("");
  }
}
