package io.runonce.reckoning;

import java.time.LocalDate;
import java.util.List;

/**
 * What a version of the rules changed, for whoever compares figures of two times.
 *
 * @param version as rows and results name it
 * @param since the day it was written
 * @param zh what it changed, in Chinese
 * @param en the same in English
 */
public record RuleChange(int version, LocalDate since, String zh, String en) {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);

  /** Every version, the oldest first; the last is {@link Settings#RULES_VERSION}. */
  public static final List<RuleChange> ALL =
      List.of(
          new RuleChange(
              1, FIRST, "首版：V0–V9、C1–C5 与九类原因", "The first: V0–V9, C1–C5 and the nine causes"),
          new RuleChange(
              2,
              FIRST,
              "与最后一次办结同一时刻的记录，不再算作办结之后的记录",
              "Records of the very instant of the last closing no longer count as after closing"),
          new RuleChange(
              3,
              LocalDate.of(2026, 11, 30),
              "办结早于受理的办件，受理至办结口径的结论改为无法判定",
              "Cases closed before they were received are unknown in the scope from receipt to closing"),
          new RuleChange(
              4,
              LocalDate.of(2026, 12, 1),
              "办件结果中写明环节、跑动与号票；结论不变",
              "Rows of cases tell their stages, visits and tickets; no verdict changes"));
}
