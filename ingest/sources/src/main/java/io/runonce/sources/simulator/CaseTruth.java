package io.runonce.sources.simulator;

import java.util.List;

/**
 * What really happened in one case.
 *
 * @param declared visits that the guide promised (1 where it says nothing)
 * @param trips that people made for it, so far as the past reaches
 * @param carried trips for the same matter under earlier numbers
 * @param futile trips after which nothing moved
 * @param online whether it was applied for from afar, with no trip before
 * @param refiled whether its department only gave it another number afterwards
 * @param causes what went wrong, by the names of DOMAIN §5
 */
public record CaseTruth(
    String caseNo,
    String applicationNo,
    String itemCode,
    String departmentCode,
    int declared,
    int trips,
    int carried,
    int futile,
    boolean closed,
    boolean online,
    boolean refiled,
    List<String> causes) {
  public CaseTruth {
    causes = List.copyOf(causes);
  }

  /** The trips of the whole way, as DOMAIN V6 counts them. */
  public int wholeWay() {
    return trips + carried;
  }
}
