package io.runonce.reckoning;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.EventId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One trip of one visitor to one place (DOMAIN V2–V3, V8).
 *
 * @param visitor as in {@link Evidence}
 * @param evidence in order, never empty
 * @param futile false too for a visit that is certain for no case
 * @param certainCases sorted, as are the possible ones; never both
 * @param nextChangeAt when time alone could change the row, or null
 */
public record Visit(
    String visitor,
    @Nullable String locationId,
    List<Evidence> evidence,
    boolean futile,
    List<String> certainCases,
    List<String> possibleCases,
    @Nullable Instant nextChangeAt)
    implements Serializable {

  public Visit {
    evidence = List.copyOf(evidence);
    certainCases = List.copyOf(certainCases);
    possibleCases = List.copyOf(possibleCases);
  }

  /** The id of its first evidence: no two visits share one. */
  public EventId visitId() {
    return first().id();
  }

  /** The visitor's id, or null where the case is a visitor of its own. */
  public @Nullable String subjectId() {
    return CaseFacts.isCaseKey(visitor) ? null : visitor;
  }

  public Instant startedAt() {
    return first().time();
  }

  public Instant endedAt() {
    return evidence.get(evidence.size() - 1).time();
  }

  /** The local date in the business zone. */
  public LocalDate date() {
    return BusinessZone.dateOf(startedAt());
  }

  /** Of its first evidence. */
  public String regionCode() {
    return first().regionCode();
  }

  /** The departments that its evidence names. */
  public Set<String> departments() {
    Set<String> departments = new TreeSet<>();
    for (Evidence piece : evidence) {
      if (piece.departmentCode() != null) {
        departments.add(piece.departmentCode());
      }
    }
    return departments;
  }

  private Evidence first() {
    return evidence.get(0);
  }
}
