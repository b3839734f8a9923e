package io.runonce.contract;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 实施清单版本: an item's guide as in force from a date, until the next version of that item.
 *
 * @param promisedDays working days, the acceptance day not counted
 * @param declaredVisits 到办事现场次数 as promised; null where nothing is declared
 * @param onlineDepth 0 nothing, 1 information, 2 pre-check, 3 application online, 4 全程网办
 * @param locations handling places; empty means not listed (DOMAIN V4)
 * @param baselineVisits before the reform; baselines are null where unknown
 */
public record ItemVersion(
    String itemCode,
    String version,
    LocalDate validFrom,
    String name,
    @Nullable String nameEn,
    @Nullable String basicCode,
    @Nullable String itemType,
    String departmentCode,
    CaseKind caseKind,
    @Nullable Integer statutoryDays,
    @Nullable Integer promisedDays,
    @Nullable Integer declaredVisits,
    List<String> materials,
    @Nullable Integer links,
    int onlineDepth,
    boolean mobile,
    @Nullable String lifeStage,
    @Nullable String oneThing,
    List<String> locations,
    @Nullable Integer baselineVisits,
    @Nullable Integer baselineMaterials,
    @Nullable Integer baselineDays,
    @Nullable Integer baselineLinks,
    @Nullable String baselineSource)
    implements Serializable {

  public ItemVersion {
    materials = List.copyOf(materials);
    locations = List.copyOf(locations);
  }
}
