package io.runonce.sources.events;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How rows of a foreign layout become records of the contract, read from YAML. The files beside
 * {@code mapping/README.md}, which says what may stand in one, are those that come with the
 * program.
 */
public final class EventMapping {
  private final MappingFile file;

  private EventMapping(MappingFile file) {
    this.file = file;
  }

  /**
   * Reads a mapping.
   *
   * @throws IOException if it cannot be read, or says something that is not understood: one line
   *     that names the file, the place and what is allowed
   */
  public static EventMapping read(Path path) throws IOException {
    return parse(path.toString(), Files.readString(path));
  }

  /**
   * One of the mappings that come with the program.
   *
   * @param name such as {@code receipt}
   */
  public static EventMapping builtIn(String name) throws IOException {
    String resource = "/io/runonce/sources/mapping/" + name + ".yaml";
    try (InputStream in = EventMapping.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("there is no mapping named " + name);
      }
      return parse(name + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static EventMapping parse(String name, String yaml) throws IOException {
    return new EventMapping(MappingReader.read(name, yaml));
  }

  Charset charset() {
    return file.charset();
  }

  char delimiter() {
    return file.delimiter();
  }

  @Nullable Changes changes() {
    return file.changes();
  }

  Map<String, Field> common() {
    return file.common();
  }

  List<EventRule> rules() {
    return file.rules();
  }

  /**
   * A mapping as it stands in its file.
   *
   * @param common fields that all the events have unless they say otherwise
   */
  record MappingFile(
      Charset charset,
      char delimiter,
      @Nullable Changes changes,
      Map<String, Field> common,
      List<EventRule> rules) {
    MappingFile {
      common = Map.copyOf(common);
      rules = List.copyOf(rules);
    }
  }

  /**
   * Only rows count in which something changed; both are texts with columns in them.
   *
   * @param of whose value it is
   * @param in the value; an empty one is no change
   */
  record Changes(String of, String in) {}

  /**
   * One event that a row yields.
   *
   * @param when all must hold
   * @param forEach with columns here, the event comes once for each of these that is filled
   */
  record EventRule(
      List<Condition> when,
      List<String> forEach,
      Map<String, Field> fields,
      Map<String, Field> attributes) {
    EventRule {
      when = List.copyOf(when);
      forEach = List.copyOf(forEach);
      fields = Map.copyOf(fields);
      attributes = Map.copyOf(attributes);
    }
  }
}
