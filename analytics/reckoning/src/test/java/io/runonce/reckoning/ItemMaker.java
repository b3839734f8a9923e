package io.runonce.reckoning;

import io.runonce.contract.CaseKind;
import io.runonce.contract.ItemVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes item versions: one visit, five working days, M1 and M2, at L1, from 2022 on, unless told.
 */
final class ItemMaker {
  private final String code;
  private String version = "1";
  private String validFrom = "2022-01-01";
  private CaseKind kind = CaseKind.PROMISED;
  private int promisedDays = 5;
  private @Nullable Integer declaredVisits = 1;
  private @Nullable String oneThing;
  private @Nullable Integer baselineVisits;
  private List<String> places = List.of("L1");

  ItemMaker(String code) {
    this.code = code;
  }

  ItemMaker version(String version, String validFrom) {
    this.version = version;
    this.validFrom = validFrom;
    return this;
  }

  ItemMaker kind(CaseKind kind) {
    this.kind = kind;
    return this;
  }

  ItemMaker promisedDays(int days) {
    promisedDays = days;
    return this;
  }

  ItemMaker declaredVisits(@Nullable Integer visits) {
    declaredVisits = visits;
    return this;
  }

  ItemMaker oneThing(String code) {
    oneThing = code;
    return this;
  }

  ItemMaker baselineVisits(int visits) {
    baselineVisits = visits;
    return this;
  }

  ItemMaker places(String... ids) {
    places = List.of(ids);
    return this;
  }

  ItemVersion make() {
    return new ItemVersion(
        code,
        version,
        LocalDate.parse(validFrom),
        code,
        null,
        null,
        null,
        "D1",
        kind,
        20,
        promisedDays,
        declaredVisits,
        List.of("M1", "M2"),
        3,
        0,
        false,
        null,
        oneThing,
        places,
        baselineVisits,
        null,
        null,
        null,
        null);
  }
}
