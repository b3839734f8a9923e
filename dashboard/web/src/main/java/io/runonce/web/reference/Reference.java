package io.runonce.web.reference;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.live.LastKnown;
import io.runonce.web.live.Standpoints;
import io.runonce.web.store.Store;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reads the names of the catalogue in force. */
@Service
public class Reference {
  private static final Logger LOG = LoggerFactory.getLogger(Reference.class);
  private static final Statement NAMES =
      Statement.of(
          """
          WITH (SELECT max(catalogue) FROM catalogue_import) AS now_in_force
          SELECT 'item' AS kind, toString(item_code) AS code,
                 argMax(name, valid_from) AS name, argMax(name_en, valid_from) AS name_en
          FROM item_version FINAL WHERE catalogue = now_in_force GROUP BY item_code
          UNION ALL
          SELECT 'department', toString(code), name, name_en
          FROM department FINAL WHERE catalogue = now_in_force
          UNION ALL
          SELECT 'location', toString(id), name, name_en
          FROM location FINAL WHERE catalogue = now_in_force
          UNION ALL
          SELECT 'material', code, name, ''
          FROM material FINAL WHERE catalogue = now_in_force
          UNION ALL
          SELECT 'oneThing', toString(code), name, name_en
          FROM one_thing FINAL WHERE catalogue = now_in_force
          UNION ALL
          SELECT 'region', toString(region_code),
                 arrayStringConcat(arraySlice(arraySort(groupUniqArray(place)), 1, 2), '、'),
                 arrayStringConcat(arraySlice(arraySort(groupUniqArray(place_en)), 1, 2), ', ')
          FROM (SELECT region_code, name AS place, name_en AS place_en FROM location FINAL
                WHERE catalogue = now_in_force
                UNION ALL
                SELECT region_code, '', '' FROM department FINAL WHERE catalogue = now_in_force)
          WHERE region_code != '' GROUP BY region_code
          """);

  private final Store store;
  private final LastKnown lastKnown;
  private final Standpoints standpoints;

  Reference(Store store, LastKnown lastKnown, Standpoints standpoints) {
    this.standpoints = standpoints;
    this.store = store;
    this.lastKnown = lastKnown;
  }

  /** The names in force. */
  public Names names() {
    return lastKnown.common("names", standpoints::now, this::read).value();
  }

  /** The names in force, or none while the warehouse is silent: codes stand for themselves. */
  public Names namesOrNone() {
    try {
      return names();
    } catch (RuntimeException e) {
      LOG.debug("no names yet", e);
      return Names.NONE;
    }
  }

  private Names read() {
    Map<String, Map<String, Names.Name>> kinds = new HashMap<>();
    store
        .read(NAMES, Named::of)
        .forEach(n -> kinds.computeIfAbsent(n.kind, k -> new HashMap<>()).put(n.code, n.name));
    return new Names(
        kind(kinds, "item"),
        kind(kinds, "department"),
        kind(kinds, "location"),
        kind(kinds, "material"),
        kind(kinds, "oneThing"),
        kind(kinds, "region"));
  }

  private static Map<String, Names.Name> kind(
      Map<String, Map<String, Names.Name>> kinds, String kind) {
    return Map.copyOf(kinds.getOrDefault(kind, Map.of()));
  }

  private record Named(String kind, String code, Names.Name name) {
    static Named of(Row row) {
      return new Named(
          row.string("kind"),
          row.string("code"),
          new Names.Name(row.string("name"), row.string("name_en")));
    }
  }
}
