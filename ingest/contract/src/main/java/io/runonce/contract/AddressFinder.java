package io.runonce.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses down to the house. Those of halls and offices are public and stay. */
final class AddressFinder {
  private static final int CONTEXT = 14;
  private static final String NUMBER = "[0-9一二三四五六七八九十百]{1,6}";
  private static final String UNIT = "(?:号楼|号|弄|幢|栋|座|单元|室|楼|层|组|队|户)";

  /** Words of a road or an estate reach back to one of these; they are no part of a name. */
  private static final String BREAKS = "住在到是的我你他她了址于从找把叫请但们";

  private static final int LONGEST_NAME = 30;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:路|街|道|巷|弄|里|胡同|小区|花园|花苑|新村|公寓|苑|家园|村|社区|大厦|广场|城|府|园|坊|庄|[一二三四五六东南西北]区)"
              + "(?:"
              + NUMBER
              + "(?:号楼|号|弄|幢|栋|座|单元|组|队)(?!文|窗|线|令|公告|通知|台|柜)|[0-9]{1,4}(?=-[0-9]))"
              + "(?:-?(?:"
              + NUMBER
              + "|[A-Za-z])"
              + UNIT
              + "|-[0-9]{1,5}室?|(?<=[幢栋座元弄])[0-9]{3,4}"
              + "|[\\u4e00-\\u9fa5]{2,10}(?:大厦|广场|中心|园|苑|公寓)(?:"
              + NUMBER
              + UNIT
              + "|[0-9]{3,4}))*");
  private static final Pattern OFFICE =
      Pattern.compile(
          "政务|行政服务|大厅|市民中心|服务中心|便民|派出所|税务|管理局|分局|公安局|街道办|公证处|法院|检察院"
              + "|社保|公积金|车管所|登记中心|交易中心|[^邮]局|政府|医院|大学|学校|图书馆|窗口");
  private static final Pattern HOME = Pattern.compile("住|户籍|户口|租|我家|家里|房子|房屋|房产|名下|寄|上门|坐落|家在|宅");

  private AddressFinder() {}

  /** Of a text in half width. */
  static void find(String text, Spans spans) {
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      int from = startOfName(text, matcher.start());
      if (from < matcher.start() && !isOffice(text, from, matcher.end())) {
        spans.add(from, matcher.end(), "〔地址〕");
      }
    }
  }

  private static int startOfName(String text, int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST_NAME && isOfName(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isOfName(char c) {
    return c >= '\u4e00' && c <= '\u9fa5' && BREAKS.indexOf(c) < 0;
  }

  /** An office's, if one is named beside it and no home is. */
  private static boolean isOffice(String text, int from, int to) {
    String before = text.substring(Math.max(0, from - CONTEXT), to);
    String around = before + text.substring(to, Math.min(text.length(), to + 8));
    return OFFICE.matcher(around).find() && !HOME.matcher(before).find();
  }
}
