package io.runonce.measures;

import java.util.List;
import java.util.Map;

/** The sources that read what is in force today: items and one-things. */
final class CatalogueSources {
  private static final String DEPARTMENTS =
      "(SELECT code AS owner, region_code FROM department FINAL WHERE catalogue = {catalogue:UInt64})";

  private static final String GUIDES =
      """
      (SELECT item_code AS guide_of, \
      anyIf(toString((arraySort(materials), declared_visits, promised_days)), place = 'HALL') AS hall, \
      anyIf(toString((arraySort(materials), declared_visits, promised_days)), place = 'ONLINE') AS online \
      FROM guide FINAL WHERE catalogue = {catalogue:UInt64} GROUP BY guide_of)\
      """;

  /** The newest version of each item that is in force today. */
  static final Source ITEMS =
      new Source(
          Grain.ITEM,
          Basis.NOW,
          "(SELECT v.*, d.region_code AS region_code, g.hall AS hall_guide, g.online AS online_guide FROM "
              + "(SELECT * FROM item_version FINAL WHERE catalogue = {catalogue:UInt64} "
              + "AND valid_from <= {today:Date32} ORDER BY item_code, valid_from DESC, version DESC "
              + "LIMIT 1 BY item_code) AS v LEFT JOIN "
              + DEPARTMENTS
              + " AS d ON d.owner = v.department_code LEFT JOIN "
              + GUIDES
              + " AS g ON g.guide_of = v.item_code)",
          Formula.EVERY,
          null,
          Map.of(
              Dimension.ITEM, "item_code",
              Dimension.DEPARTMENT, "department_code",
              Dimension.REGION, "region_code",
              Dimension.ONE_THING, "one_thing",
              Dimension.LIFE_STAGE, "life_stage"),
          List.of("item_code"),
          List.of(
              "version",
              "name",
              "department_code",
              "case_kind",
              "statutory_days",
              "promised_days",
              "links",
              "baseline_links",
              "online_depth",
              "mobile"),
          null);

  /** The one-things of the catalogue; department is the leading one. */
  static final Source ONE_THINGS =
      new Source(
          Grain.ONE_THING,
          Basis.NOW,
          "(SELECT t.*, d.region_code AS region_code FROM (SELECT * FROM one_thing FINAL "
              + "WHERE catalogue = {catalogue:UInt64}) AS t LEFT JOIN "
              + DEPARTMENTS
              + " AS d ON d.owner = t.lead_department)",
          Formula.EVERY,
          null,
          Map.of(
              Dimension.DEPARTMENT, "lead_department",
              Dimension.REGION, "region_code",
              Dimension.ONE_THING, "code",
              Dimension.LIFE_STAGE, "life_stage"),
          List.of("code"),
          List.of("name", "lead_department", "list_level", "list_batch", "due_date", "launch_date"),
          null);

  private CatalogueSources() {}
}
