package io.runonce.sources.simulator;

import java.time.LocalDate;
import java.util.List;

/** The parts of one running district; everything happens through its agenda. */
final class World {
  final DistrictPlan plan;
  final OfficeCalendar calendar = new OfficeCalendar();
  final Agenda agenda = new Agenda();
  final EventLine line;
  final People people;
  final Halls halls;
  final Truths truths;
  final SimulatorSettings settings;
  private final EventSink sink;
  private final Chance resends;
  private long stories;
  private int caseDay;
  private int casesToday;

  World(SimulatorSettings settings, EventSink sink, Truths truths) {
    this.settings = settings;
    this.sink = sink;
    this.truths = truths;
    this.plan = new DistrictPlan(settings.end());
    this.line = new EventLine(sink);
    List<String> regions =
        plan.places.values().stream().map(Place::region).distinct().sorted().toList();
    this.people = new People(settings.seed(), settings.scale(), regions);
    this.halls = new Halls(this, new Chance(settings.seed() ^ 0x51A11L));
    this.resends = new Chance(settings.seed() ^ 0x2E5E4DL);
    LocalDate start = settings.start();
    Dawn dawn = new Dawn(this, new Chance(settings.seed() ^ 0xDA57L));
    agenda.at(Moment.startOf((int) start.toEpochDay()), dawn::breakDay);
  }

  /** Each story has chances of its own, so that one more of them does not stir the others. */
  Chance newChance() {
    return new Chance(settings.seed() * 1_000_003L + ++stories);
  }

  /** Unique in the district: day of the first fact and number within it. */
  String newCaseNo(long time) {
    int day = Moment.dayOf(time);
    casesToday = day == caseDay ? casesToday + 1 : 1;
    caseDay = day;
    String date = LocalDate.ofEpochDay(day).toString().replace("-", "");
    return "CJ" + date + "-" + casesToday;
  }

  /** Ends the line; now and then its source sends it again some hours later, or puts it right. */
  void endLine() {
    line.end();
    double fate = resends.unit();
    if (fate >= 0.004) {
      return;
    }
    long later = agenda.now() + resends.millis(Moment.HOUR, 30 * Moment.HOUR);
    byte[] again = fate < 0.003 ? line.copy() : line.revised(later);
    agenda.at(later, () -> sink.accept(later, again, again.length));
  }

  /** A moment at which people come, on the first open day from {@code day} on. */
  long visiting(Chance chance, int day) {
    int minute =
        chance.hit(0.58)
            ? 512 + (int) (190 * (chance.unit() + chance.unit()) / 2)
            : 800 + (int) (200 * (chance.unit() + chance.unit()) / 2);
    return Moment.at(calendar.openFrom(day), minute) + chance.between(0, 59) * Moment.SECOND;
  }

  /** A moment at which officials decide, on the n-th open day after {@code day}. */
  long working(Chance chance, int day, int openDaysLater) {
    return Moment.at(calendar.plus(day, openDaysLater), 540)
        + chance.millis(0, 450 * Moment.MINUTE);
  }

  /** Any time of a day and evening. */
  long online(Chance chance, int day) {
    int minute = 420 + (int) (930 * (chance.unit() + chance.unit()) / 2);
    return Moment.at(day, minute) + chance.millis(0, Moment.MINUTE);
  }
}
