package io.runonce.web.targets;

import io.runonce.web.filter.Filter;
import io.runonce.web.scope.Scope;
import java.time.LocalDate;
import java.util.List;

/**
 * What a target is of. A change keeps it; another beginning is another target.
 *
 * @param region whose rows are measured, with what lies in it; '' for all
 * @param department whose rows are measured; '' for all
 * @param from the first date that counts, the first of a month
 */
public record TargetKey(String measureId, String region, String department, LocalDate from) {
  /** The filter under which its figures are read. */
  public Filter filter() {
    return Filter.NONE
        .withArea(region.isEmpty() ? null : region)
        .withDepartment(department.isEmpty() ? null : department);
  }

  /** Whether all rows that it measures are among those that somebody is given. */
  public boolean isWithin(Scope scope) {
    boolean here =
        scope
            .reader()
            .regionPrefixes()
            .map(all -> !region.isEmpty() && all.stream().anyMatch(region::startsWith))
            .orElse(true);
    return here && scope.departments().map((List<String> d) -> d.contains(department)).orElse(true);
  }
}
