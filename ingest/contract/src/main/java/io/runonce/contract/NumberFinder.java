package io.runonce.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers that identify somebody, also where blanks, dashes or dots part them. Digits that
 * stand together are a run; runs with little between them are tried joined, the longest first.
 */
final class NumberFinder {
  private static final int LONGEST = 25;
  private static final int CONTEXT = 12;
  private static final String JOINTS =
      " -.\u2010\u2011\u2012\u2013\u2014\u00A0\u00B7\u200B\u200C\u200D\u2060\uFEFF\t_)";
  private static final Pattern CASE_WORD =
      Pattern.compile("编号|流水|受理号|受理单|案号|单号|回执|文号|订单|业务号|办件|票号|批次|凭证|合同号|备案|工单|申报号|登记号|发票");
  private static final Pattern IDENTITY_WORD = Pattern.compile("身份证|证件|证号|身份号|sfz|SFZ|ID");
  private static final Pattern ACCOUNT_WORD =
      Pattern.compile("卡号|银行卡|账号|帐号|账户|帐户|存折|储蓄卡|信用卡|工资卡|社保卡|汇到|打到|转到");
  private static final Pattern PHONE_WORD = Pattern.compile("电话|座机|致电|拨打|联系|来电|回电|手机|传真|固话|打给");

  private static final int SHORTEST = 7;

  private record Run(int from, int to) {}

  /** What the words before a number say that it is. */
  private record Context(boolean isCase, boolean isIdentity, boolean isAccount, boolean isPhone) {
    static Context before(String text, int at) {
      String words = text.substring(Math.max(0, at - CONTEXT), at);
      boolean isIdentity = IDENTITY_WORD.matcher(words).find();
      boolean isPhone = PHONE_WORD.matcher(words.substring(Math.max(0, words.length() - 7))).find();
      return new Context(
          !isIdentity && CASE_WORD.matcher(words).find(),
          isIdentity,
          ACCOUNT_WORD.matcher(words).find(),
          isPhone);
    }
  }

  private final String text;
  private final List<Run> runs;
  private final Spans spans;

  private NumberFinder(String text, Spans spans) {
    this.text = text;
    this.spans = spans;
    this.runs = runs(text);
  }

  /** Of a text in half width. */
  static void find(String text, Spans spans) {
    new NumberFinder(text, spans).find();
  }

  private static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
      if (digit && from < 0) {
        from = i;
      } else if (!digit && from >= 0) {
        runs.add(new Run(from, i));
        from = -1;
      }
    }
    return runs;
  }

  private void find() {
    int first = 0;
    while (first < runs.size()) {
      int last = lastJoined(first);
      int next = first + 1;
      Context context = null;
      for (int end = last; end >= first; end--) {
        if (digits(first, end) < SHORTEST) {
          break;
        }
        context = context == null ? Context.before(text, runs.get(first).from) : context;
        if (masks(first, end, context)) {
          next = end + 1;
          break;
        }
      }
      first = next;
    }
  }

  private int lastJoined(int first) {
    int last = first;
    int digits = runs.get(first).to - runs.get(first).from;
    while (last + 1 < runs.size()) {
      Run next = runs.get(last + 1);
      digits += next.to - next.from;
      if (digits > LONGEST || !isJoint(runs.get(last).to, next.from)) {
        break;
      }
      last++;
    }
    return last;
  }

  private boolean isJoint(int from, int to) {
    if (to - from > 2) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (JOINTS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private int digits(int first, int end) {
    int digits = 0;
    for (int i = first; i <= end; i++) {
      digits += runs.get(i).to - runs.get(i).from;
    }
    return digits;
  }

  private boolean masks(int first, int end, Context context) {
    int from = runs.get(first).from;
    int to = runs.get(end).to;
    StringBuilder digits = new StringBuilder(LONGEST);
    for (int i = first; i <= end; i++) {
      digits.append(text, runs.get(i).from, runs.get(i).to);
    }
    int toWithX = digits.length() == 17 ? afterX(to) : to;
    if (toWithX > to) {
      digits.append('X');
    }
    String mask = maskOf(digits.toString(), context, first, end);
    if (mask != null) {
      spans.add(from, toWithX, mask);
      return true;
    }
    return first == end && masksWithin(digits, from);
  }

  /** Where a check digit X ends that follows here, at most two joints on. */
  private int afterX(int to) {
    int at = to;
    while (at < text.length() && at < to + 2 && JOINTS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean isX = at < text.length() && (text.charAt(at) == 'X' || text.charAt(at) == 'x');
    return isX ? at + 1 : to;
  }

  private @Nullable String maskOf(String digits, Context context, int first, int end) {
    if (isIdentity(digits, context, first == end)) {
      return "〔证件号〕";
    }
    if (isAccount(digits, context, first, end)) {
      return "〔银行卡〕";
    }
    boolean isPhone =
        (!context.isCase && isMobile(digits, first, end))
            || isLandline(digits, context, first, end);
    return isPhone ? "〔电话〕" : null;
  }

  private static boolean isIdentity(String digits, Context context, boolean single) {
    boolean told = context.isIdentity;
    boolean open = single && !context.isCase;
    if (digits.length() == 18 && IdentityNumber.isPlausible(digits)) {
      boolean early = IdentityNumber.birthYear(digits) < Redactor.FIRST_YEAR_OF_CASE_NUMBERS;
      return told || (early && (open || IdentityNumber.isValid(digits)));
    }
    if (digits.length() == 18 || digits.length() == 17) {
      return told && single;
    }
    return (told || open) && IdentityNumber.isPlausibleFifteen(digits);
  }

  private boolean isAccount(String digits, Context context, int first, int end) {
    int length = digits.length();
    if (context.isAccount && length >= 10 && digits.charAt(0) != '0') {
      return !isMobile(digits, first, end);
    }
    boolean isCard = length >= 16 && length <= 19 && !context.isCase && isCardPrefix(digits);
    boolean grouped = first == end || runs.get(first).to - runs.get(first).from == 4;
    return isCard
        && grouped
        && !isRegionAndDate(digits)
        && (isLuhn(digits) || digits.startsWith("62"));
  }

  private static boolean isCardPrefix(String digits) {
    return digits.startsWith("62") || digits.charAt(0) == '4' || digits.charAt(0) == '5';
  }

  /** Six digits of a province and a date of the reform's years: how systems number cases. */
  private static boolean isRegionAndDate(String digits) {
    return IdentityNumber.hasProvince(digits)
        && digits.substring(6).matches("20[1-3][0-9][01][0-9].*");
  }

  private static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  private boolean isMobile(String digits, int first, int end) {
    if (digits.length() < 11 || digits.length() > 15) {
      return false;
    }
    String national = digits.replaceFirst("^(?:00)?86(?=1[3-9][0-9]{9}$)", "");
    return national.length() == 11
        && national.charAt(0) == '1'
        && national.charAt(1) >= '3'
        && national.charAt(1) <= '9'
        && isWrittenAsOne(first, end);
  }

  /** 3-4-4 and its like, or digits spread singly or in pairs; no date among them. */
  private boolean isWrittenAsOne(int first, int end) {
    if (first == end) {
      return true;
    }
    int longest = 0;
    StringBuilder shape = new StringBuilder();
    for (int i = first; i <= end; i++) {
      int length = runs.get(i).to - runs.get(i).from;
      longest = Math.max(longest, length);
      shape.append(length);
    }
    String local = shape.toString().replaceFirst("^[24](?=344|38|11|74)", "");
    return longest <= 2
        || List.of("344", "38", "74", "335", "434", "443", "56", "11", "353", "362")
            .contains(local);
  }

  private boolean isLandline(String digits, Context context, int first, int end) {
    if (digits.length() > 12) {
      return false;
    }
    if (digits.matches("0(?:10|2[0-9]|[3-9][0-9]{2})[2-9][0-9]{6,7}")) {
      return end - first <= 2;
    }
    return context.isPhone
        && digits.matches("[2-9][0-9]{6,7}")
        && !digits.matches("20[0-9]{2}[01][0-9][0-3][0-9]")
        && end - first <= 1;
  }

  /** A valid identity card number inside a longer run of digits. */
  private boolean masksWithin(StringBuilder digits, int from) {
    for (int i = 0; i + 18 <= digits.length(); i++) {
      char century = digits.charAt(i + 6);
      if (century != '1' && century != '2') {
        continue;
      }
      String part = digits.substring(i, i + 18);
      if (IdentityNumber.isValid(part)
          && IdentityNumber.birthYear(part) < Redactor.FIRST_YEAR_OF_CASE_NUMBERS) {
        spans.add(from + i, from + i + 18, "〔证件号〕");
        return true;
      }
    }
    return false;
  }
}
