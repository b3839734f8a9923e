package io.runonce.measures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What IEEE 1849 asks of a log, written from the grammar of its section 5 and the standard
 * extensions: order and kinds of elements, names and types of attributes, prefixes that are
 * declared, keys once in a component, and what the globals promise.
 */
final class XesGrammar {
  private static final List<String> LOG_ORDER =
      List.of("extension", "global", "classifier", "attribute", "trace", "event");
  private static final Set<String> TYPES =
      Set.of("string", "date", "int", "float", "boolean", "id");
  private static final Set<String> TRANSITIONS =
      Set.of(
          "schedule",
          "assign",
          "withdraw",
          "reassign",
          "start",
          "suspend",
          "resume",
          "pi_abort",
          "ate_abort",
          "complete",
          "autoskip",
          "manualskip",
          "unknown");
  private static final String NAME = "[\\p{L}_:][\\p{L}\\p{N}._:-]*";

  private final List<String> faults = new ArrayList<>();
  private final Set<String> prefixes = new HashSet<>();
  private final Map<String, Map<String, String>> globals = new HashMap<>();
  private final Map<String, List<Map<String, String>>> traces = new LinkedHashMap<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final String text;

  private XesGrammar(String text) {
    this.text = text;
  }

  static XesGrammar read(byte[] xml) {
    XesGrammar grammar = new XesGrammar(new String(xml, StandardCharsets.UTF_8));
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      grammar.log(
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement());
    } catch (SAXException | ParserConfigurationException e) {
      grammar.faults.add("is no XML: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return grammar;
  }

  List<String> faults() {
    return faults;
  }

  /** The events of each trace by its name, each by its keys. */
  Map<String, List<Map<String, String>>> traces() {
    return traces;
  }

  /** One attribute of all events of a trace. */
  List<String> of(String trace, String key) {
    return traces.getOrDefault(trace, List.of()).stream()
        .map(event -> event.getOrDefault(key, ""))
        .toList();
  }

  Map<String, String> attributes() {
    return attributes;
  }

  String text() {
    return text;
  }

  private void log(Element log) {
    require(log.getLocalName().equals("log"), "the root is " + log.getNodeName());
    require("http://www.xes-standard.org/".equals(log.getNamespaceURI()), "another namespace");
    require(log.getAttribute("xes.version").matches("[0-9]+(\\.[0-9]+)?"), "version is no decimal");
    int reached = 0;
    for (Element child : children(log)) {
      int place = LOG_ORDER.indexOf(kind(child));
      require(place >= reached, child.getNodeName() + " comes too late or is not known");
      reached = Math.max(reached, place);
      component(child);
    }
  }

  private void component(Element child) {
    switch (child.getLocalName()) {
      case "extension" -> extension(child);
      case "global" -> globals.put(child.getAttribute("scope"), keys(child));
      case "classifier" -> classifier(child);
      case "trace" -> trace(child);
      case "event" -> event(child);
      default -> attribute(child, attributes);
    }
  }

  private void extension(Element extension) {
    prefixes.add(extension.getAttribute("prefix"));
    require(
        extension.getAttribute("name").matches("[\\p{L}_][\\p{L}\\p{N}._-]*"), "extension name");
    require(
        extension
            .getAttribute("uri")
            .equals("http://www.xes-standard.org/" + extension.getAttribute("prefix") + ".xesext"),
        "extension uri");
  }

  private void classifier(Element classifier) {
    require(classifier.getAttribute("name").matches("[\\p{L}_][\\p{L}\\p{N}._-]*"), "classifier");
    Map<String, String> promised = globals.getOrDefault(classifier.getAttribute("scope"), Map.of());
    for (String key : classifier.getAttribute("keys").split(" ", -1)) {
      require(promised.containsKey(key), "classifier over a key that is no global: " + key);
    }
  }

  private void trace(Element trace) {
    Map<String, String> own = new LinkedHashMap<>();
    List<Map<String, String>> events = new ArrayList<>();
    for (Element child : children(trace)) {
      if (child.getLocalName().equals("event")) {
        events.add(event(child));
      } else {
        require(events.isEmpty(), "an attribute of a trace after its events");
        attribute(child, own);
      }
    }
    requireGlobals("trace", own);
    require(traces.put(own.getOrDefault("concept:name", ""), events) == null, "a trace twice");
  }

  private Map<String, String> event(Element event) {
    Map<String, String> own = keys(event);
    requireGlobals("event", own);
    require(TRANSITIONS.contains(own.get("lifecycle:transition")), "transition of " + own);
    return own;
  }

  private Map<String, String> keys(Element component) {
    Map<String, String> keys = new LinkedHashMap<>();
    children(component).forEach(child -> attribute(child, keys));
    return keys;
  }

  private void attribute(Element attribute, Map<String, String> into) {
    String key = attribute.getAttribute("key");
    String value = attribute.getAttribute("value");
    require(key.matches(NAME), "key '" + key + "'");
    int colon = key.indexOf(':');
    require(colon < 0 || prefixes.contains(key.substring(0, colon)), "prefix of " + key);
    require(into.put(key, value) == null, "key twice in a component: " + key);
    require(isOfType(attribute.getLocalName(), value), attribute.getLocalName() + " " + value);
  }

  private static boolean isOfType(String type, String value) {
    return switch (type) {
      case "string" -> true;
      case "int" -> value.matches("-?[0-9]{1,18}");
      case "float" -> value.matches("-?[0-9]+(\\.[0-9]+)?");
      case "boolean" -> value.matches("true|false");
      case "date" -> isTime(value);
      case "id" -> UUID.fromString(value).toString().equals(value);
      default -> false;
    };
  }

  private static boolean isTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void requireGlobals(String scope, Map<String, String> own) {
    globals
        .getOrDefault(scope, Map.of())
        .keySet()
        .forEach(key -> require(own.containsKey(key), "a " + scope + " without " + key));
  }

  private static String kind(Element child) {
    return TYPES.contains(child.getLocalName()) ? "attribute" : child.getLocalName();
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
