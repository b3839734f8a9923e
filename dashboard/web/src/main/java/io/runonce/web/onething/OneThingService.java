package io.runonce.web.onething;

import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.measures.Tallies;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.Filter;
import io.runonce.web.reference.LifeStage;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the one-things of the catalogue in force, and what they brought. */
@Service
public class OneThingService {
  private static final String IN_FORCE =
      "catalogue = (SELECT max(catalogue) FROM catalogue_import)";
  private static final String THINGS =
      "SELECT * FROM one_thing FINAL WHERE "
          + IN_FORCE
          + " ORDER BY list_level = '', due_date IS NULL, due_date, code";
  private static final String ITEMS =
      "SELECT toString(item_code) AS code, toString(life_stage) AS stage, toString(one_thing) AS"
          + " thing FROM item_version FINAL WHERE valid_from <= {today:Date32} AND "
          + IN_FORCE
          + " ORDER BY item_code, valid_from DESC, version DESC LIMIT 1 BY item_code";
  private final Figures figures;
  private final Store store;
  private final Clock clock;

  public OneThingService(Figures figures, Store store, Clock clock) {
    this.figures = figures;
    this.store = store;
    this.clock = clock;
  }

  /** The one-things, and the stages under a filter. */
  public OneThings read(Filter filter) {
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    List<OneThings.Thing> things = things(filter, today);
    return new OneThings(
        figures
            .kpis(List.of(new Figures.Pair("list_landed_rate", null)), filter)
            .flatMap(kpis -> kpis.stream().findFirst()),
        stages(filter, today, launched(things)),
        things);
  }

  private List<OneThings.Thing> things(Filter filter, LocalDate today) {
    Map<String, MeasureResult> saved = byThing("trips_saved", filter);
    Map<String, MeasureResult> materials = byThing("materials_reduced", filter);
    Map<String, MeasureResult> kept = byThing("promise_kept_rate", filter);
    return store.read(
        Statement.of(THINGS),
        row -> {
          String code = row.string("code");
          return thing(row, today, saved.get(code), materials.get(code), kept.get(code));
        });
  }

  private Map<String, MeasureResult> byThing(String measure, Filter filter) {
    Map<String, MeasureResult> results = new HashMap<>();
    figures
        .by(Measures.byId(measure).orElseThrow(), Dimension.ONE_THING, filter)
        .forEach(result -> results.put(result.at(Dimension.ONE_THING), result));
    return results;
  }

  private List<OneThings.Stage> stages(Filter filter, LocalDate today, Set<String> launched) {
    Map<LifeStage, List<OneThings.Item>> items = new EnumMap<>(LifeStage.class);
    store
        .read(Statement.of(ITEMS).with("today", today), row -> row)
        .forEach(row ->
            LifeStage.named(row.string("stage"))
                .ifPresent(stage ->
                    items.computeIfAbsent(stage, s -> new ArrayList<>()).add(item(row, launched))));
    Map<LifeStage, long[]> cases = new EnumMap<>(LifeStage.class);
    figures
        .tallies(List.of(Tallies.JOINT), List.of(Dimension.LIFE_STAGE), filter)
        .forEach(group ->
            LifeStage.named(group.at(Dimension.LIFE_STAGE))
                .ifPresent(stage ->
                    cases.put(
                        stage,
                        new long[] {group.population(Tallies.JOINT), group.sum(Tallies.JOINT)})));
    return Arrays.stream(LifeStage.values())
        .map(stage -> {
          long[] counts = cases.getOrDefault(stage, new long[2]);
          return new OneThings.Stage(
              stage, items.getOrDefault(stage, List.of()), counts[0], counts[1]);
        })
        .toList();
  }

  private static OneThings.Item item(Row row, Set<String> launched) {
    String thing = row.string("thing");
    return new OneThings.Item(row.string("code"), thing, launched.contains(thing));
  }

  private static Set<String> launched(List<OneThings.Thing> things) {
    Set<String> launched = new HashSet<>();
    things.stream()
        .filter(thing ->
            switch (thing.state()) {
              case LAUNCHED, LAUNCHED_LATE -> true;
              case LATE, PLANNED -> false;
            })
        .forEach(thing -> launched.add(thing.code()));
    return launched;
  }

  private static OneThings.Thing thing(
      Row row,
      LocalDate today,
      @Nullable MeasureResult saved,
      @Nullable MeasureResult materials,
      @Nullable MeasureResult kept) {
    LocalDate due = row.dateOrNull("due_date");
    LocalDate launch = row.dateOrNull("launch_date");
    return new OneThings.Thing(
        row.string("code"),
        LifeStage.named(row.string("life_stage")),
        row.string("list_level"),
        row.string("list_batch"),
        row.string("lead_department"),
        due,
        launch,
        state(due, launch, today),
        new OneThings.Figures(
            row.integerOrNull("baseline_visits"), row.integerOrNull("baseline_materials")),
        new OneThings.Figures(
            row.integerOrNull("declared_visits"), row.integerOrNull("materials_now")),
        saved,
        materials,
        kept);
  }

  static OneThings.State state(
      @Nullable LocalDate due, @Nullable LocalDate launch, LocalDate today) {
    if (launch != null && !launch.isAfter(today)) {
      return due != null && launch.isAfter(due)
          ? OneThings.State.LAUNCHED_LATE
          : OneThings.State.LAUNCHED;
    }
    return due != null && due.isBefore(today) ? OneThings.State.LATE : OneThings.State.PLANNED;
  }
}
