package io.runonce.contract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what identifies somebody by its letters: passports, permits, accounts, plates. */
final class TokenFinder {
  /**
   * Looked for only in texts that could hold it, which costs far less to ask than the pattern.
   *
   * @param digits how many of them stand together in it at least
   * @param hints one of which stands in it or before it; none where anything may
   */
  private record Token(Pattern pattern, String replacement, int digits, List<String> hints) {
    boolean isHinted(String text, int mostDigits) {
      if (mostDigits < digits) {
        return false;
      }
      for (String hint : hints) {
        if (text.contains(hint)) {
          return true;
        }
      }
      return hints.isEmpty();
    }
  }

  private static final List<Token> TOKENS =
      List.of(
          token(
              0,
              "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+",
              "〔邮箱〕",
              "@"),
          token(
              7,
              "(?<![A-Za-z0-9])(?:[EeGg][0-9]{8}|[Ee][A-Ha-hJ-Nj-n][0-9]{7}|[DdSsPp][Ee]?[0-9]{7,8}"
                  + "|[HMhm][0-9]{8}(?:[0-9]{2})?)(?![A-Za-z0-9])",
              "〔证件号〕"),
          token(
              6,
              "(?<![A-Za-z0-9])[A-Za-z]{0,3}[0-9]{6,10}(?![A-Za-z0-9])"
                  + "(?<=(?:护照|通行证|台胞证|军官证|居留证|证件)[号码为是:： ]{0,4}[A-Za-z]{0,3}[0-9]{6,10})",
              "〔证件号〕",
              "护照",
              "证"),
          token(
              8,
              "(?<![A-Za-z0-9])[159][1239][0-9]{6}(?=[0-9]{0,8}[A-Z])[0-9A-HJ-NPQRTUWXY]{10}"
                  + "(?![A-Za-z0-9])",
              "〔证件号〕"),
          token(
              8,
              "(?<=(?:社保卡|医保卡|社会保障卡)[号码为是:： ]{0,4})[A-Za-z][0-9]{8}(?![A-Za-z0-9])",
              "〔证件号〕",
              "社保卡",
              "医保卡",
              "保障卡"),
          token(
              0,
              "(?<=(?:微信|QQ|qq|wx|vx)[号为是:： ]{0,3})[A-Za-z0-9_-]{5,20}",
              "〔账号〕",
              "微信",
              "QQ",
              "qq",
              "wx",
              "vx"));

  private static final Token PLATE =
      token(
          0,
          "[\\u4e00-\\u9fa5][A-HJ-NP-Z][·.]?[0-9A-HJ-NP-Z]{5,6}(?![0-9A-Za-z])"
              + "(?<=[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
              + "[A-HJ-NP-Z][·.]?[0-9A-HJ-NP-Z]{5,6})",
          "〔车牌〕");

  private static final String NUMERALS = "零〇一二三四五六七八九幺两";
  private static final int SHORTEST_SPOKEN = 7;

  private TokenFinder() {}

  private static Token token(int digits, String regex, String replacement, String... hints) {
    return new Token(Pattern.compile(regex), replacement, digits, List.of(hints));
  }

  /** Of a text in half width. */
  static void find(String text, Spans spans) {
    findSpoken(text, spans);
    int digits = mostDigitsTogether(text);
    for (Token token : TOKENS) {
      if (token.isHinted(text, digits)) {
        find(token, text, spans);
      }
    }
  }

  /** Of a text in half width with Chinese in it: a plate begins with its province. */
  static void findPlates(String text, Spans spans) {
    find(PLATE, text, spans);
  }

  private static void find(Token token, String text, Spans spans) {
    Matcher matcher = token.pattern.matcher(text);
    while (matcher.find()) {
      spans.add(matcher.start(), matcher.end(), token.replacement);
    }
  }

  private static int mostDigitsTogether(String text) {
    int most = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      most = Math.max(most, digits);
    }
    return most;
  }

  /** Numbers digit by digit in Chinese numerals: 幺三八…, a telephone or longer. */
  private static void findSpoken(String text, Spans spans) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) > 0x3000 && NUMERALS.indexOf(text.charAt(i)) >= 0) {
        continue;
      }
      if (i - from >= SHORTEST_SPOKEN) {
        spans.add(from, i, "〔电话〕");
      }
      from = i + 1;
    }
  }
}
