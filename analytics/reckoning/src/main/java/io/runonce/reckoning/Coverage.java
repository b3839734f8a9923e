package io.runonce.reckoning;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The tickets of one place and date, for DOMAIN V4.
 *
 * @param tickets TICKET_TAKEN events
 * @param identified those of them with a subject of proof, a sent agent or a known case
 */
public record Coverage(String locationId, LocalDate date, long tickets, long identified)
    implements Serializable {

  /** Whether the tickets would prove who came, if a feed is declared: at least 95 % are known. */
  public boolean isProof() {
    return tickets > 0 && identified * 100 >= tickets * 95;
  }
}
