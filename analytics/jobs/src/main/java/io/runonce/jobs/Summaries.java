package io.runonce.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a job did, as JSON for whoever asked. */
final class Summaries {
  private static final JsonMapper JSON = new JsonMapper();

  private Summaries() {}

  static Map<String, Object> of(ReckonResult result) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("run", result.run());
    summary.put("kind", result.kind().name());
    summary.put("asOf", result.now().toString());
    summary.put("resultSet", result.resultSet());
    summary.put("batches", result.batches());
    summary.put("cases", result.cases());
    summary.put("visits", result.visits());
    summary.put("millis", result.millis());
    return summary;
  }

  static Map<String, Object> of(RankResult result) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("planRun", result.planRun());
    summary.put("asOf", result.now().toString());
    summary.put("items", result.items());
    summary.put("millis", result.millis());
    return summary;
  }

  static String json(Map<String, Object> summary) {
    try {
      return JSON.writeValueAsString(summary);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("numbers and texts only", e);
    }
  }

  static Map<String, Object> parse(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no summary: " + json, e);
    }
  }
}
