package io.runonce.web.anatomy;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.filter.Filter;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads an item's guides beside what people found: versions, materials, places. */
@Service
public class GuideService {
  private static final String IN_FORCE =
      "catalogue = (SELECT max(catalogue) FROM catalogue_import)";
  private static final String VERSIONS =
      "SELECT * FROM item_version FINAL WHERE item_code = {item:String} AND "
          + IN_FORCE
          + " ORDER BY valid_from DESC, version DESC";
  private static final String NOW =
      "SELECT * FROM item_version FINAL WHERE item_code = {item:String} AND "
          + IN_FORCE
          + " AND valid_from <= {today:Date32} ORDER BY valid_from DESC, version DESC LIMIT 1";
  private static final String REUSABLE =
      "SELECT code FROM material FINAL WHERE reusable AND " + IN_FORCE;
  private static final String PLACES =
      "SELECT place, materials, declared_visits, promised_days FROM guide FINAL WHERE item_code ="
          + " {item:String} AND "
          + IN_FORCE
          + " ORDER BY place = 'APP', place = 'ONLINE', place";

  private final Store store;
  private final Cuts cuts;
  private final Clock clock;

  public GuideService(Store store, Cuts cuts, Clock clock) {
    this.clock = clock;
    this.store = store;
    this.cuts = cuts;
  }

  /** The versions of an item's guide, the newest first, with what its cases show. */
  public List<GuideVersion> versions(String item, Filter filter) {
    Map<String, GuideVersion.Real> real = new HashMap<>();
    cuts.parts(Cut.VERSION, filter.withItem(item), row -> row)
        .forEach(row -> real.put(row.string("part"), real(row)));
    return store.read(
        Statement.of(VERSIONS).with("item", item),
        row -> version(row, real.get(row.string("version"))));
  }

  /** Materials: those that are listed, taken or asked for, the most taken first. */
  public List<MaterialUse> materials(Filter filter) {
    Map<String, Part> taken = byKey(Cut.MATERIAL, "elsewhere", filter);
    Map<String, Part> hidden = byKey(Cut.HIDDEN, "", filter);
    Set<String> reusable = new HashSet<>(store.read(Statement.of(REUSABLE), r -> r.string("code")));
    Set<String> listed = listed(filter.item());
    Set<String> codes = new TreeSet<>(taken.keySet());
    codes.addAll(hidden.keySet());
    codes.addAll(listed);
    List<MaterialUse> uses = new ArrayList<>();
    for (String code : codes) {
      Part use = taken.getOrDefault(code, new Part(code, 0, 0));
      Part more = hidden.getOrDefault(code, new Part(code, 0, 0));
      uses.add(
          new MaterialUse(
              code,
              reusable.contains(code),
              listed.contains(code),
              use.rows(),
              use.marked(),
              more.rows()));
    }
    uses.sort(Comparator.comparingLong(MaterialUse::taken).reversed());
    return List.copyOf(uses);
  }

  /** What the places publish on an item, the list in force first. */
  public List<PlaceGuide> places(String item) {
    List<PlaceGuide> guides = new ArrayList<>();
    store.first(now(item), row -> place("LIST", row)).ifPresent(guides::add);
    guides.addAll(
        store.read(
            Statement.of(PLACES).with("item", item), row -> place(row.string("place"), row)));
    return List.copyOf(guides);
  }

  private Statement now(String item) {
    return Statement.of(NOW)
        .with("item", item)
        .with("today", LocalDate.now(clock.withZone(Times.ZONE)));
  }

  private Set<String> listed(@Nullable String item) {
    return item == null
        ? Set.of()
        : store
            .first(now(item), row -> row.strings("materials"))
            .<Set<String>>map(HashSet::new)
            .orElse(Set.of());
  }

  private Map<String, Part> byKey(Cut cut, String marked, Filter filter) {
    Map<String, Part> parts = new HashMap<>();
    cuts.parts(
            cut,
            filter,
            row ->
                new Part(
                    row.string("part"), row.number("n"), marked.isEmpty() ? 0 : row.number(marked)))
        .forEach(part -> parts.put(part.key(), part));
    return parts;
  }

  private static PlaceGuide place(String place, Row row) {
    return new PlaceGuide(
        place,
        row.strings("materials"),
        row.integerOrNull("declared_visits"),
        row.integerOrNull("promised_days"));
  }

  private static GuideVersion version(Row row, GuideVersion.@Nullable Real real) {
    return new GuideVersion(
        row.string("version"),
        row.dateOrNull("valid_from"),
        row.integerOrNull("declared_visits"),
        row.integerOrNull("statutory_days"),
        row.integerOrNull("promised_days"),
        row.strings("materials").size(),
        row.integerOrNull("links"),
        new GuideVersion.Baseline(
            row.integerOrNull("baseline_visits"),
            row.integerOrNull("baseline_materials"),
            row.integerOrNull("baseline_days"),
            row.integerOrNull("baseline_links"),
            row.string("baseline_source")),
        real);
  }

  private static GuideVersion.Real real(Row row) {
    boolean bounded = row.number("bounded") > 0;
    boolean clocked = row.number("clocked") > 0;
    return new GuideVersion.Real(
        row.number("n"),
        row.number("kept"),
        row.number("broken"),
        row.number("bounded"),
        bounded ? row.decimalOrNull("low") : null,
        bounded ? row.decimalOrNull("high") : null,
        row.number("clocked"),
        clocked ? row.decimalOrNull("days") : null,
        clocked ? row.decimalOrNull("days_p90") : null,
        row.number("on_time"),
        row.number("timed"),
        row.decimal("materials"));
  }
}
