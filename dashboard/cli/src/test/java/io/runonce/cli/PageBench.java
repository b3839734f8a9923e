package io.runonce.cli;

import io.runonce.measures.DayTables;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The whole product over a store of many cases, with people at its pages. */
final class PageBench {
  static final int THINK_LEAST = 5_000;
  static final int THINK_MOST = 10_000;
  static final int POINTS = 5_000;

  private static final int COLD_LOADS = 15;
  private static final int CHART_SECONDS = 8;
  private static final long SETTLE_SECONDS = 10;
  private static final double BETWEEN_COLD_LOADS_MILLIS = 15_000;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Door door;
  private final BenchRoom room;
  private final long cases;
  private final int people;
  private final Duration clicking;

  PageBench(Door door, BenchRoom room, long cases, int people, Duration clicking) {
    this.door = door;
    this.room = room;
    this.cases = cases;
    this.people = people;
    this.clicking = clicking;
  }

  /**
   * What was measured.
   *
   * @param store rows by table
   * @param alone first paint with nobody else there
   * @param crowded first paint while people click
   * @param heapBefore bytes with no page open
   * @param heapOpen bytes with everybody's page open
   * @param cpu seconds of processor time while people clicked, by process
   * @param load the machine's load average after that
   */
  record Result(
      Map<String, Long> store,
      Samples alone,
      Samples crowded,
      List<PageCrowd.Seen> seen,
      Map<String, Samples> pages,
      List<PageRecording.Asked> questions,
      long unanswered,
      long heapBefore,
      long heapOpen,
      int open,
      Map<String, Double> cpu,
      double load,
      double seconds,
      PageCrowd.Chart chart) {}

  Result measure() throws IOException, InterruptedException {
    Map<String, Long> store = fill();
    String port = Integer.toString(BenchRoom.freePort());
    try (BenchProcess first = room.start("up", "--port", port)) {
      first.awaitPage();
    }
    List<PagePeople.Leader> leaders = PagePeople.of(room.door().settings().dataFolder());
    try (BenchProcess up = room.start("up", "--port", port);
        Chromium chromium = Chromium.requireIdle(room.folder());
        Chromium another = Chromium.require()) {
      up.awaitPage();
      LocalDate today = LocalDate.ofInstant(door.clock().instant(), ZONE);
      String address = "http://127.0.0.1:" + port;
      try (PageCrowd crowd = new PageCrowd(chromium.browser(), address, today);
          PageCrowd newcomer = new PageCrowd(another.browser(), address, today)) {
        return measure(store, leaders, up, crowd, newcomer);
      }
    }
  }

  private Result measure(
      Map<String, Long> store,
      List<PagePeople.Leader> leaders,
      BenchProcess up,
      PageCrowd crowd,
      PageCrowd newcomer)
      throws IOException, InterruptedException {
    JvmOf dashboard = JvmOf.program(Program.DASHBOARD, up.handle());
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SETTLE_SECONDS));
    long before = dashboard.heapInUse();
    String session = crowd.arrive(leaders.getFirst());
    crowd.settle();
    door.console().say("pages: first paint");
    List<Double> alone = new ArrayList<>();
    for (int i = 0; i < COLD_LOADS; i++) {
      alone.add(newcomer.paint(session));
    }
    door.console().say("pages: %d people come", people);
    while (crowd.size() < people) {
      crowd.arrive(leaders.get(crowd.size() % leaders.size()));
    }
    crowd.settle();
    door.console().say("pages: %d people click for %d s", people, clicking.toSeconds());
    dashboard.record();
    Instant begun = door.clock().instant();
    Map<String, Double> cpuBefore = cpu(up);
    crowd.begin(THINK_LEAST, THINK_MOST);
    List<Double> crowded = new ArrayList<>();
    while (Duration.between(begun, door.clock().instant()).compareTo(clicking) < 0) {
      crowd.linger(BETWEEN_COLD_LOADS_MILLIS);
      crowded.add(newcomer.paint(session));
    }
    List<PageCrowd.Seen> seen = crowd.end();
    double seconds = Duration.between(begun, door.clock().instant()).toMillis() / 1000.0;
    Map<String, Double> cpu = cpu(up);
    cpuBefore.forEach((name, used) -> cpu.merge(name, -used, Double::sum));
    double load = BenchMachine.load();
    Path file = room.folder().resolve("pages.jfr");
    crowd.linger((double) TimeUnit.SECONDS.toMillis(SETTLE_SECONDS));
    dashboard.stop(file);
    refuseReckoned();
    door.console().say("pages: memory");
    long open = dashboard.heapInUse();
    int pages = crowd.size();
    crowd.close();
    door.console().say("pages: a chart of %d points", POINTS);
    PageCrowd.Chart chart = newcomer.chart(session, POINTS, CHART_SECONDS);
    PageRecording recording = PageRecording.read(file, begun);
    return new Result(
        store,
        Samples.of(alone),
        Samples.of(crowded),
        seen,
        recording.pages(),
        recording.questions(),
        recording.unanswered(),
        before,
        open,
        pages,
        cpu,
        load,
        seconds,
        chart);
  }

  private Map<String, Double> cpu(BenchProcess up) {
    Map<String, Double> seconds = new TreeMap<>();
    for (Program program :
        List.of(Program.DASHBOARD, Program.WAREHOUSE, Program.ANALYTICS, Program.INGEST)) {
      seconds.put(
          program.name().toLowerCase(java.util.Locale.ROOT),
          Resident.cpuSeconds(up.handle(), program));
    }
    double browser =
        ProcessHandle.current()
            .descendants()
            .filter(process -> JvmOf.commandLine(process).contains("chromium"))
            .mapToDouble(process ->
                process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0)
            .sum();
    seconds.put("browser", browser);
    return seconds;
  }

  private Map<String, Long> fill() {
    try (WarehouseSession session = WarehouseSession.open(room.door());
        Warehouse writer = session.warehouse(Access.WRITER)) {
      Instant now = door.clock().instant();
      long there = rows(writer, "case_outcome");
      if (there == 0) {
        PageRows.fill(writer, cases, now, door.console());
      } else if (there == cases) {
        door.console().say("pages: the store of a bench before, %,d cases", there);
        if (!new DayTables(writer).areRight()) {
          door.console().say("pages: day tables");
          PageRows.makeDays(writer);
        }
      } else {
        throw new UserError("the kept store has " + there + " cases, not " + cases);
      }
      Map<String, Long> store = new TreeMap<>();
      for (String table :
          List.of("case_outcome", "application_outcome", "visit", "event", "case_day")) {
        store.put(table, rows(writer, table));
      }
      return store;
    }
  }

  /** The rows are not what the events would come to: a run would undo them, and take its share. */
  private void refuseReckoned() {
    try (WarehouseSession session = WarehouseSession.open(room.door());
        Warehouse reader = session.warehouse(Access.READER)) {
      long runs = rows(reader, "reckon_run");
      if (runs > 1) {
        throw new UserError("the reckoning was at work while pages were measured: " + runs);
      }
    }
  }

  private static long rows(Warehouse warehouse, String table) {
    return warehouse
        .query(Statement.of("SELECT count() AS n FROM " + table))
        .getFirst()
        .number("n");
  }
}
