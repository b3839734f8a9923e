package io.runonce.web.report;

import io.runonce.measures.MeasureResult;
import java.util.Objects;

/** A department with its rate. */
final class UnitWords {
  private UnitWords() {}

  static String name(String code, BulletinFacts facts, Say say) {
    return code.isEmpty() ? say.t("report.nounit") : facts.names().department(code, say.locale());
  }

  /** Name, rate and n, of one whose rate may be told. */
  static String rate(BulletinFacts.Unit unit, BulletinFacts facts, Say say) {
    MeasureResult kept = Objects.requireNonNull(unit.kept());
    return say.t(
        "report.unit.rate",
        name(unit.code(), facts, say),
        say.rate(kept.value()),
        say.count(kept.judged()));
  }
}
