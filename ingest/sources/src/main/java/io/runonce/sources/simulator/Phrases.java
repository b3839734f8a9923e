package io.runonce.sources.simulator;

import java.util.List;

/** Sentences of our own, as people might say or write them. */
final class Phrases {
  private static final List<String> QUESTIONS =
      List.of(
          "想问一下要带哪些材料", "网上写的材料不全吗，还要带什么", "这个事在哪个窗口办", "家里老人行动不便，能不能代办", "材料复印件可以吗", "大概要几天能办好");
  private static final List<String> PRAISE =
      List.of("很快就办好了", "窗口人员耐心", "一次就办成了，不用再跑", "手机上就能办，方便", "快递送到家，省事");
  private static final List<String> BLAME =
      List.of(
          "跑了几次才办好，没有一次讲清楚",
          "排队时间太长",
          "证在别处领，没有提前告知",
          "同一份材料交了两遍",
          "系统一直说在上级审核，问不到进度",
          "网上说能办，来了又让补材料");
  private static final List<String> HOTLINE =
      List.of("反映办事来回跑", "反映办理超过承诺时间", "咨询办理进度无人答复", "反映窗口一次性告知不到位", "反映取证地点与受理地点不一致");

  private Phrases() {}

  static String question(Chance chance) {
    return chance.pick(QUESTIONS);
  }

  static String praise(Chance chance) {
    return chance.pick(PRAISE);
  }

  static String blame(Chance chance) {
    return chance.pick(BLAME);
  }

  static String hotline(Chance chance) {
    return chance.pick(HOTLINE);
  }
}
