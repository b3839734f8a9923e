package io.runonce.web.casefile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.util.List;
import java.util.Map;

/** A record's own values as readable JSON. What a person complained of in words is shown to few. */
public final class RecordText {
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final List<String> WORDS = List.of("text", "topic");

  private RecordText() {}

  /** Whether the record is somebody's appeal or bad rating, whose words few may read. */
  public static boolean isComplaint(EventRecord event) {
    return event.type().startsWith("APPEAL") || event.type().equals("RATED");
  }

  /** The text. Without the right to read complaints their words are left out. */
  public static String of(EventRecord event, boolean mayReadComplaints) {
    JsonObject whole = new JsonObject();
    whole.addProperty("eventType", event.type());
    whole.add("attributes", parse(event.attributes()));
    JsonElement unknown = parse(event.unknown());
    if (unknown.isJsonObject()) {
      for (Map.Entry<String, JsonElement> field : unknown.getAsJsonObject().entrySet()) {
        whole.add(field.getKey(), field.getValue());
      }
    }
    if (isComplaint(event) && !mayReadComplaints) {
      mask(whole);
    }
    return PRETTY.toJson(whole);
  }

  private static void mask(JsonObject object) {
    for (String word : WORDS) {
      if (object.has(word)) {
        object.addProperty(word, "＊＊＊");
      }
    }
    for (Map.Entry<String, JsonElement> field : object.entrySet()) {
      if (field.getValue().isJsonObject()) {
        mask(field.getValue().getAsJsonObject());
      }
    }
  }

  private static JsonElement parse(String json) {
    if (json.isBlank()) {
      return new JsonObject();
    }
    try {
      return JsonParser.parseString(json);
    } catch (JsonSyntaxException _) {
      return new com.google.gson.JsonPrimitive(json);
    }
  }
}
