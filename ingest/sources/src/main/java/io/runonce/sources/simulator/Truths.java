package io.runonce.sources.simulator;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** What really happened, case by case, kept apart from the events: only tests may read it. */
final class Truths {
  static final String HEADER =
      "caseNo,applicationNo,itemCode,declaredVisits,realTrips,carriedTrips,futileTrips,closed,causes";

  /** Of one case. */
  static final class Truth {
    final String caseNo;
    final String applicationNo;
    final Item item;
    final int declared;
    final EnumSet<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    int trips;
    int carried;
    int futile;
    boolean closed;

    Truth(String caseNo, String applicationNo, Item item, int declared) {
      this.caseNo = caseNo;
      this.applicationNo = applicationNo;
      this.item = item;
      this.declared = declared;
    }

    String row() {
      StringBuilder causes = new StringBuilder();
      troubles.forEach(trouble -> causes.append(causes.isEmpty() ? "" : ";").append(trouble));
      return String.join(
          ",",
          caseNo,
          applicationNo,
          item.code(),
          Integer.toString(declared),
          Integer.toString(trips),
          Integer.toString(carried),
          Integer.toString(futile),
          Boolean.toString(closed),
          causes);
    }
  }

  private final Set<Truth> unfinished = new LinkedHashSet<>();
  private final Consumer<String> rows;

  Truths(Consumer<String> rows) {
    this.rows = rows;
  }

  Truth open(String caseNo, String applicationNo, Item item, int declared) {
    Truth truth = new Truth(caseNo, applicationNo, item, declared);
    unfinished.add(truth);
    return truth;
  }

  void finish(Truth truth) {
    if (unfinished.remove(truth)) {
      rows.accept(truth.row());
    }
  }

  /** The cases that are still on their way when the past ends. */
  void finishAll() {
    unfinished.forEach(truth -> rows.accept(truth.row()));
    unfinished.clear();
  }
}
