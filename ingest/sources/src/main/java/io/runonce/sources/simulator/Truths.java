package io.runonce.sources.simulator;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
    int futile;
    boolean closed;
    boolean online;
    boolean refiled;
    private @Nullable Truth before;

    Truth(String caseNo, String applicationNo, Item item, int declared) {
      this.caseNo = caseNo;
      this.applicationNo = applicationNo;
      this.item = item;
      this.declared = declared;
    }

    /** This matter goes on from an earlier number that its own department dropped. */
    void follows(Truth earlier) {
      before = earlier;
      online = earlier.online;
      troubles.addAll(earlier.troubles);
    }

    /** A second try after one that failed. */
    void retries(Truth earlier) {
      before = earlier;
    }

    int carried() {
      return before == null ? 0 : before.trips + before.carried();
    }

    /** Trips so far, whatever the numbers under which one department has kept the matter. */
    int tripsOfMatter() {
      return before != null && before.refiled ? trips + before.tripsOfMatter() : trips;
    }

    private List<String> causes() {
      return troubles.stream().map(Trouble::name).toList();
    }

    CaseTruth told() {
      return new CaseTruth(
          caseNo,
          applicationNo,
          item.code(),
          item.bureau().code(),
          declared,
          trips,
          carried(),
          futile,
          closed,
          online,
          refiled,
          causes());
    }

    String row() {
      return String.join(
          ",",
          caseNo,
          applicationNo,
          item.code(),
          Integer.toString(declared),
          Integer.toString(trips),
          Integer.toString(carried()),
          Integer.toString(futile),
          Boolean.toString(closed),
          String.join(";", causes()));
    }
  }

  private final Set<Truth> unfinished = new LinkedHashSet<>();
  private final Consumer<Truth> finished;

  Truths(Consumer<Truth> finished) {
    this.finished = finished;
  }

  Truth open(String caseNo, String applicationNo, Item item, int declared) {
    Truth truth = new Truth(caseNo, applicationNo, item, declared);
    unfinished.add(truth);
    return truth;
  }

  void finish(Truth truth) {
    if (unfinished.remove(truth)) {
      finished.accept(truth);
    }
  }

  /** The cases that are still on their way when the past ends. */
  void finishAll() {
    unfinished.forEach(finished);
    unfinished.clear();
  }
}
