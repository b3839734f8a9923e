package io.runonce.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** What the door answers: a status and one line of JSON. */
record Answer(int status, String json, Map<String, String> headers) {

  static Answer taken(String file, long records) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("file", file).put("records", records);
    return new Answer(202, body + "\n", Map.of());
  }

  static Answer refused(int status, String reason) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("error", reason);
    return new Answer(status, body + "\n", Map.of());
  }

  Answer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, json, more);
  }
}
