package io.runonce.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Masks what points to a person before a text leaves ingest: identity, telephone and bank card
 * numbers, names beside their titles, addresses (CONTRACT §1, DOMAIN §3).
 */
public final class Redactor {
  private static final Set<String> IDENTITY_FIELDS =
      Set.of(
          "subjectkey",
          "agentkey",
          "idcard",
          "idno",
          "identity_no",
          "mobile",
          "phone",
          "name",
          "realname",
          "cardno",
          "passport",
          "address",
          "姓名",
          "身份证",
          "身份证号",
          "手机",
          "手机号",
          "电话",
          "地址");
  private static final String MASK = "█";
  private static final int LONGEST_KEPT = 4096;
  private static final Pattern IDENTITY_FIELD =
      Pattern.compile(
          "(\\b(?:" + String.join("|", IDENTITY_FIELDS) + ")[\"']?\\s*[:=]\\s*)[^,;}]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final String SURNAME =
      "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马"
          + "苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤罗毕郝邬安常乐于傅皮卞齐康伍余顾孟平黄穆萧尹姚邵汪祁毛狄米"
          + "贝明臧戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田胡凌霍虞万柯卢"
          + "莫房解应宗丁邓洪包左石崔吉龚程邢裴陆荣翁段侯宁仇甘厉祖武符刘景詹龙叶黎白蒲赖卓蔺池乔阴翟谭劳"
          + "申冉桑桂牛边尚农温庄柴阎习艾向古易廖耿匡文欧聂曾关荆游涂]";

  private record Mask(Pattern pattern, String replacement) {}

  private static final List<Mask> NUMBERS =
      List.of(
          mask(
              "(?<![0-9A-Za-z])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])"
                  + "(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])",
              "〔证件号〕"),
          mask(
              "(?<![0-9A-Za-z])[1-9][0-9]{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
                  + "[0-9]{3}(?![0-9A-Za-z])",
              "〔证件号〕"),
          mask("(?<![0-9])(?:\\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])", "〔电话〕"),
          mask("(?<![0-9])0[0-9]{2,3}[- ]?[2-9][0-9]{6,7}(?![0-9])", "〔电话〕"),
          mask(
              "(?<![0-9A-Za-z])(?:62[0-9]{2}(?:[- ]?[0-9]{4}){3}(?:[- ]?[0-9]{1,3})?"
                  + "|[45][0-9]{3}(?:[- ]?[0-9]{4}){3})(?![0-9A-Za-z])",
              "〔银行卡〕"));

  private static final List<Mask> WORDS =
      List.of(
          mask(
              "(" + SURNAME + ")[\\u4e00-\\u9fa5]{0,2}(先生|女士|小姐|同志|师傅|大爷|大妈|阿姨|老师|医生)",
              "$1" + MASK + "$2"),
          mask(
              "((?:姓名|名叫|我叫|申请人|联系人|本人)[:：是为]?\\s?" + SURNAME + ")[\\u4e00-\\u9fa5]{1,2}",
              "$1" + MASK),
          mask(
              "[\\u4e00-\\u9fa5]{2,12}(?:路|街|道|巷|弄|村|小区|花园|新村|公寓)"
                  + "[0-9０-９一二三四五六七八九十]+(?:号|弄|幢|栋|组)"
                  + "(?:[0-9A-Za-z一二三四五六七八九十\\-]+(?:幢|栋|单元|室|号|楼|层))*",
              "〔地址〕"));

  private static Mask mask(String regex, String replacement) {
    return new Mask(Pattern.compile(regex), replacement);
  }

  private Redactor() {}

  /** Free text with numbers, names and addresses masked. */
  public static String text(String text) {
    return apply(WORDS, numbers(text));
  }

  /** A text that is no prose (a code, a keyword) with identifying numbers masked. */
  public static String numbers(String text) {
    return text.length() < 7 ? text : apply(NUMBERS, text);
  }

  private static String apply(List<Mask> masks, String text) {
    String masked = text;
    for (Mask mask : masks) {
      masked = mask.pattern.matcher(masked).replaceAll(mask.replacement);
    }
    return masked;
  }

  /** An attributes object with its {@code text} masked as prose, all other strings by number. */
  static JsonNode attributes(JsonNode attributes) {
    return map(attributes, "", (name, text) -> isProse(name) ? text(text) : numbers(text));
  }

  /** A record whole, with identities masked by the name of the field, all else as prose. */
  static JsonNode record(JsonNode record) {
    return map(
        record,
        "",
        (name, text) ->
            IDENTITY_FIELDS.contains(name.toLowerCase(Locale.ROOT)) ? MASK : text(text));
  }

  private static boolean isProse(String name) {
    return name.equals("text")
        || name.equals("topic")
        || name.equals("keyword")
        || name.equals("outcome");
  }

  private interface NamedText {
    String apply(String name, String text);
  }

  private static JsonNode map(JsonNode node, String name, NamedText rule) {
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(field -> copy.set(field.getKey(), map(field.getValue(), field.getKey(), rule)));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(item -> copy.add(map(item, name, rule)));
      return copy;
    }
    if (node.isTextual()) {
      return mapped(node, rule.apply(name, node.textValue()));
    }
    if (node.isNumber()) {
      return mapped(node, rule.apply(name, node.asText()));
    }
    return node;
  }

  /** Keeps the value as it was (a number stays a number) unless something in it was masked. */
  private static JsonNode mapped(JsonNode node, String text) {
    return text.equals(node.asText()) ? node : TextNode.valueOf(text);
  }

  /** What is kept of a line that does not parse: its masked text if short, else length and hash. */
  static String unparsed(String line, UnaryOperator<String> lengthAndHash) {
    if (line.length() > LONGEST_KEPT) {
      return lengthAndHash.apply(line);
    }
    String masked = text(IDENTITY_FIELD.matcher(line).replaceAll("$1" + MASK));
    return hasLongDigits(masked) ? lengthAndHash.apply(line) : masked;
  }

  private static boolean hasLongDigits(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
      if (run >= 8) {
        return true;
      }
    }
    return false;
  }
}
