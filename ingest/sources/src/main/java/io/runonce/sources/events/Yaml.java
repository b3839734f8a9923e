package io.runonce.sources.events;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One place in a mapping file, read by kind; faults name the place and what is allowed. */
record Yaml(String file, String path, @Nullable Object value) {

  IOException fault(String expected) {
    return new IOException(file + ": " + (path.isEmpty() ? "" : path + ": ") + expected);
  }

  /** The entries of a map that has none but these keys. */
  Map<String, Yaml> entries(Set<String> allowed) throws IOException {
    Map<String, Yaml> entries = entries();
    for (Yaml entry : entries.values()) {
      String key = entry.path.substring(entry.path.lastIndexOf('/') + 1);
      if (!allowed.contains(key)) {
        throw entry.fault("is not known; allowed are " + allowed.stream().sorted().toList());
      }
    }
    return entries;
  }

  Map<String, Yaml> entries() throws IOException {
    if (!(value instanceof Map<?, ?> map)) {
      throw fault("expected a map");
    }
    Map<String, Yaml> entries = new LinkedHashMap<>();
    map.forEach(
        (key, one) -> entries.put(String.valueOf(key), new Yaml(file, path + "/" + key, one)));
    return entries;
  }

  List<Yaml> items() throws IOException {
    if (!(value instanceof List<?> list)) {
      throw fault("expected a list");
    }
    List<Yaml> items = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      items.add(new Yaml(file, path + "[" + (i + 1) + "]", list.get(i)));
    }
    return items;
  }

  boolean isMap() {
    return value instanceof Map<?, ?>;
  }

  boolean isList() {
    return value instanceof List<?>;
  }

  String text() throws IOException {
    if (value == null || isMap() || isList()) {
      throw fault("expected a text");
    }
    return value.toString();
  }

  boolean flag() throws IOException {
    if (!(value instanceof Boolean flag)) {
      throw fault("expected true or false");
    }
    return flag;
  }

  /** A list, or one text as a list of one. */
  List<String> texts() throws IOException {
    if (!isList()) {
      return List.of(text());
    }
    List<String> texts = new ArrayList<>();
    for (Yaml item : items()) {
      texts.add(item.text());
    }
    return texts;
  }
}
