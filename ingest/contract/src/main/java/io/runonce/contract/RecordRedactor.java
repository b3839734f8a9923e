package io.runonce.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Redacts records field by field: what is personal by its name goes, numbers that others join by
 * become pseudonyms, catalogue codes stay, and everything else is prose to the {@link Redactor}.
 */
final class RecordRedactor {
  private static final int DEEPEST = 100;

  /** Codes of the catalogue and of closed lists, by the names of CONTRACT §1. */
  private static final Set<String> CODES =
      Set.of(
          "queueCode",
          "window",
          "code",
          "form",
          "mode",
          "kind",
          "result",
          "method",
          "nature",
          "identity",
          "how",
          "by",
          "grade",
          "origin",
          "ratedBy",
          "materials",
          "from",
          "to");

  /** Numbers that a source gives out and that events are joined by. */
  private static final Set<String> JOINED = Set.of("ticketNo", "appealNo");

  /** Digits in a row of a mobile number; codes are most of what is read, and few have so many. */
  private static final int SHORTEST_TELLING = 11;

  /** A whole identity card number or mobile number, and no part of a longer one. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])"
              + "|(?<![0-9A-Za-z])1[3-9][0-9]{9}(?![0-9A-Za-z])");

  private final IdentityHasher hasher;

  RecordRedactor(IdentityHasher hasher) {
    this.hasher = hasher;
  }

  /** A number that events are joined by; an identity in it becomes the same pseudonym each time. */
  String code(String code) {
    if (code.length() < SHORTEST_TELLING || !hasRun(code, SHORTEST_TELLING)) {
      return code;
    }
    return TELLING
        .matcher(code)
        .replaceAll(found -> {
          String number = found.group();
          return number.length() == 11
              ? pseudonym(IdentityType.MOBILE, number)
              : isIdentity(number) ? pseudonym(IdentityType.ID_CARD, number) : number;
        });
  }

  @Nullable String codeOrNull(@Nullable String code) {
    return code == null ? null : code(code);
  }

  /** An attributes object of a record that is landed. */
  JsonNode attributes(JsonNode attributes) {
    return map(attributes, "", false, 0);
  }

  /** Fields that the contract does not name. */
  JsonNode unknown(JsonNode fields) {
    return map(fields, "", false, 0);
  }

  /** A record that is not landed, whole: any field may hold what belongs in another. */
  JsonNode rejected(JsonNode record) {
    return map(record, "", true, 0);
  }

  private JsonNode map(JsonNode node, String name, boolean strict, int depth) {
    if (depth > DEEPEST) {
      return TextNode.valueOf(Redactor.MASK);
    }
    return switch (node.getNodeType()) {
      case OBJECT -> object(node, strict, depth);
      case ARRAY -> array(node, name, strict, depth);
      case STRING -> text(node, name, strict);
      case NUMBER -> number(node);
      case BOOLEAN, NULL -> node;
      case BINARY, MISSING, POJO -> TextNode.valueOf(Redactor.MASK);
    };
  }

  /** The very same object if nothing in it had to go, which is nearly always. */
  @SuppressWarnings("ReferenceEquality") // the same object is how "unchanged" is told
  private JsonNode object(JsonNode node, boolean strict, int depth) {
    ObjectNode copy = null;
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = field.getKey();
      JsonNode kept = field(name, field.getValue(), strict, depth);
      String keptName = Redactor.text(name);
      if (copy == null && (kept != field.getValue() || !keptName.equals(name))) {
        copy = fieldsBefore(name, node);
      }
      if (copy != null) {
        copy.set(copy.has(keptName) ? keptName + copy.size() : keptName, kept);
      }
    }
    return copy == null ? node : copy;
  }

  private JsonNode field(String name, JsonNode value, boolean strict, int depth) {
    boolean said = !value.isNull() && !value.isBoolean();
    if (said && !CODES.contains(name) && PersonalFields.isPersonal(name)) {
      return TextNode.valueOf(Redactor.MASK);
    }
    return map(value, name, strict, depth + 1);
  }

  private static ObjectNode fieldsBefore(String name, JsonNode node) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getKey().equals(name)) {
        break;
      }
      copy.set(field.getKey(), field.getValue());
    }
    return copy;
  }

  @SuppressWarnings("ReferenceEquality") // as above
  private JsonNode array(JsonNode node, String name, boolean strict, int depth) {
    ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
    boolean changed = false;
    for (JsonNode item : node) {
      JsonNode kept = map(item, name, strict, depth + 1);
      changed |= kept != item;
      copy.add(kept);
    }
    return changed ? copy : node;
  }

  private JsonNode text(JsonNode node, String name, boolean strict) {
    String text = node.textValue();
    String kept =
        strict
            ? Redactor.text(text)
            : JOINED.contains(name)
                ? code(text)
                : CODES.contains(name) ? Redactor.numbers(text) : Redactor.text(text);
    return kept.equals(text) ? node : TextNode.valueOf(kept);
  }

  /** A number stays one unless it tells who somebody is. */
  private static JsonNode number(JsonNode node) {
    if (node.isInt() || node.isDouble() || node.isFloat()) {
      return node;
    }
    String text = node.asText();
    return Redactor.numbers(text).equals(text) ? node : TextNode.valueOf(Redactor.MASK);
  }

  private static boolean isIdentity(String number) {
    return IdentityNumber.isValid(number)
        && IdentityNumber.birthYear(number) < Redactor.FIRST_YEAR_OF_CASE_NUMBERS;
  }

  private String pseudonym(IdentityType type, String number) {
    return "id-" + hasher.hash(type, number).substring(0, 16);
  }

  private static boolean hasRun(String text, int least) {
    int run = 0;
    for (int i = 0; i < text.length() && run < least; i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' ? run + 1 : 0;
    }
    return run >= least;
  }
}
