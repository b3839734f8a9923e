package io.runonce.contract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Masks what points to a person before a text leaves ingest: identity, telephone and bank card
 * numbers, names beside their titles, addresses (CONTRACT §1, DOMAIN §3).
 */
public final class Redactor {
  static final String MASK = "█";

  /**
   * Systems that number cases by region and date came with the reform: 18 digits with a later date
   * are a case, with an earlier one a person.
   */
  static final int FIRST_YEAR_OF_CASE_NUMBERS = 2015;

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
    return isPlainlyHarmless(text) ? text : apply(WORDS, numbers(text));
  }

  /** A text that is no prose (a code, a keyword) with identifying numbers masked. */
  public static String numbers(String text) {
    return isPlainlyHarmless(text) ? text : apply(NUMBERS, text);
  }

  /** ASCII with fewer than seven digits holds no number of a person and no Chinese name. */
  private static boolean isPlainlyHarmless(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (c >= 0x80 || digits >= 7) {
        return false;
      }
    }
    return true;
  }

  private static String apply(List<Mask> masks, String text) {
    String masked = text;
    for (Mask mask : masks) {
      masked = mask.pattern.matcher(masked).replaceAll(mask.replacement);
    }
    return masked;
  }
}
