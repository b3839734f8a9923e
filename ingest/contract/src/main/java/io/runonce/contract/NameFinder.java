package io.runonce.contract;

import java.util.BitSet;
import java.util.Set;

/**
 * Finds names beside a title (王小明先生) or a label (申请人王小明). The surname stays: alone it points to
 * nobody. Characters are looked up in sets, since a pattern tries a class of hundreds one by one.
 */
final class NameFinder {
  private static final String SURNAMES =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马"
          + "苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤罗毕郝邬安常乐于傅皮卞齐康伍余顾孟平黄穆萧尹姚邵汪祁毛狄米"
          + "贝明臧戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田胡凌霍虞万柯卢"
          + "莫房解应宗丁邓洪包左石崔吉龚程邢裴陆荣翁段侯宁仇甘厉祖武符刘景詹龙叶黎白蒲赖卓蔺池乔阴翟谭劳"
          + "申冉桑桂牛边尚农温庄柴阎习艾向古易廖耿匡文欧聂曾关荆游涂肖付车";
  private static final Set<String> LONG_SURNAMES =
      Set.of("欧阳", "司马", "上官", "诸葛", "司徒", "尉迟", "皇甫", "慕容", "夏侯", "令狐");
  private static final BitSet SURNAME = set(SURNAMES);

  /** No part of a given name. */
  private static final BitSet NOT_GIVEN =
      set(
          "的了是在有我你他她它们个位说请让叫和跟与及到去来不没很都也就还要会能被把给对从向上下里这那哪年月日号点分第局处科厅室办口"
              + "区县市镇乡村街路院所站部员工作人先女同老师傅因为昨前后吗呢吧啊但而且或如果已将由曾未需想自己只每各某等该此其些什么怎姓身"
              + "份证电话手机联系址住户籍申请材料窗理复核查询问题投诉举报反映答");

  /** What may follow a name without a mark between. */
  private static final BitSet AFTER_NAMES =
      set("的在来到去办于说已是和与因今昨变退系生要想身手电住曾未户持拿本先女及刚从没不态很把给让告答接受收处帮拒推称反跑提等当服将");

  private static final WordIndex TITLES =
      new WordIndex(
          "先生|女士|小姐|同志|师傅|大爷|大妈|大姐|大哥|大娘|阿姨|叔叔|奶奶|爷爷|老师|医生|律师|局长|科长"
              + "|处长|主任|书记|主席|经理|校长|院长|所长|队长|镇长|村长|会计|警官|老板|秘书|班长|组长|护士|厂"
              + "长");
  private static final WordIndex LABELS =
      new WordIndex(
          "姓名|名字|名叫|我叫|他叫|她叫|叫做|申请人|联系人|经办人|代办人|委托人|受托人|代理人|投诉人|举报人"
              + "|当事人|法定代表人|法人代表|法人|负责人|户主|业主|产权人|监护人|家属|患者|死者|逝者|收件人|收款人"
              + "|持卡人|工作人员|窗口人员|办事员|服务人员|客服|民警|妻子|丈夫|老公|老婆|爱人|配偶|儿媳妇|儿媳|女"
              + "婿|公公|婆婆|爷爷|奶奶|姐姐|妹妹|哥哥|弟弟|儿子|女儿|父亲|母亲|爸爸|妈妈|我爸|我妈|兹证明|经营"
              + "者|申办人|承办人|转告|姑娘叫|小伙叫|人家叫|孩子叫|本人|我是|局长|科长|处长|主任|书记|经理|校长|"
              + "院长|所长|村长");
  private static final BitSet BETWEEN = set(":：（(\"“ 是为叫");

  private static final Set<String> WORDS =
      Set.of(
          "高中", "高考", "高龄", "高级", "高新", "高速", "平时", "平台", "平安", "安徽", "安全", "安置", "安排", "安装", "金华",
          "金融", "金额", "毕业", "应当", "应该", "应急", "方便", "方式", "方面", "方案", "常常", "常住", "常年", "时间", "万一",
          "成都", "武汉", "武警", "温州", "温和", "江苏", "江西", "江山", "常州", "包头", "贵州", "贵局", "白班", "白天", "白跑",
          "关于", "单独", "严格", "严重", "郑重", "郑州", "包括", "包含", "连续", "明确", "明显", "明天", "明知", "明明", "黄金",
          "农民", "农业", "农村", "华侨", "龙头", "古镇", "文化", "文件", "文书", "马虎", "马路", "石化", "石油", "于是", "向贵",
          "解释", "解决", "解除", "任何", "任职", "任意", "任由", "何时", "何种", "何处", "项目", "章程", "章子", "程序", "景区",
          "景点", "路途", "路远", "边远", "边防", "左右", "田地", "水利", "林业", "林地", "房产", "房屋", "房租", "房东", "康复",
          "宁波", "宁愿", "游客", "游泳", "史上", "席位", "季度", "符合", "施工", "施行", "许可", "许多", "曾经", "陆续", "白白",
          "乐意", "乐观", "车辆", "车库", "车管", "付款", "付费", "付了", "顾客", "顾虑", "费用", "谢谢", "全程", "钟头", "易地",
          "习惯", "申领", "申报", "申办", "申诉", "劳动", "劳务", "牛奶", "温馨", "安心", "华东", "金牌", "宗教", "经常", "公安",
          "胡乱", "万达", "万元", "尚需", "尚且", "康养");

  /** Words that may stand before a name and look like a surname. */
  private static final String BEFORE_NAMES = "向于由应时方常明连任包解";

  private NameFinder() {}

  private static BitSet set(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  /** Of a text in half width. */
  static void find(String text, Spans spans) {
    for (int i = 0; i < text.length(); i++) {
      int label = LABELS.lengthAt(text, i);
      if (label > 0) {
        maskAfter(text, skipBetween(text, i + label), spans);
      }
      if (TITLES.lengthAt(text, i) > 0) {
        maskBefore(text, i, spans);
      }
    }
  }

  /** Up to three characters like a colon. */
  private static int skipBetween(String text, int at) {
    int next = at;
    while (next < text.length() && next < at + 3 && BETWEEN.get(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static void maskAfter(String text, int at, Spans spans) {
    int from = at + surnameAt(text, at);
    for (int length = 2; from > at && length > 0; length--) {
      int to = from + length;
      if (isGiven(text, from, to) && mayEndAt(text, to)) {
        mask(text, from, to, spans);
        return;
      }
    }
  }

  private static void maskBefore(String text, int to, Spans spans) {
    for (int length = 2; length > 0; length--) {
      int from = to - length;
      boolean named = from > 0 && SURNAME.get(text.charAt(from - 1));
      boolean longNamed = from > 1 && LONG_SURNAMES.contains(text.substring(from - 2, from));
      if ((named || longNamed) && isGiven(text, from, to)) {
        mask(text, from, to, spans);
        return;
      }
    }
  }

  /** How many characters of a surname stand here: 0, 1 or 2. */
  private static int surnameAt(String text, int at) {
    if (at + 2 <= text.length() && LONG_SURNAMES.contains(text.substring(at, at + 2))) {
      return 2;
    }
    return at < text.length() && SURNAME.get(text.charAt(at)) ? 1 : 0;
  }

  private static boolean isGiven(String text, int from, int to) {
    if (to > text.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!isChinese(text.charAt(i)) || NOT_GIVEN.get(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayEndAt(String text, int to) {
    return to == text.length() || !isChinese(text.charAt(to)) || AFTER_NAMES.get(text.charAt(to));
  }

  private static boolean isChinese(char c) {
    return c >= '\u4e00' && c <= '\u9fa5';
  }

  private static void mask(String text, int given, int to, Spans spans) {
    boolean shifted =
        BEFORE_NAMES.indexOf(text.charAt(given - 1)) >= 0 && SURNAME.get(text.charAt(given));
    int from = shifted ? given + 1 : given;
    boolean isWord =
        WORDS.contains(text.substring(from - 1, Math.min(from + 1, text.length())))
            || (from >= 2 && WORDS.contains(text.substring(from - 2, from)));
    if (from < to && !isWord) {
      spans.add(from, to, Redactor.MASK);
    }
  }
}
