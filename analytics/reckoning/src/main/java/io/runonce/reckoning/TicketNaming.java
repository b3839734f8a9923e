package io.runonce.reckoning;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket number stands for: the cases that case events with the same place, date and number
 * name (DOMAIN V0), and who stood there at the earliest of these events (V2).
 *
 * @param caseNos named by their number
 * @param applicationNos told by case events without a case number: all their cases are named
 * @param sentAgentId of the earliest case event, as are the next two
 */
public record TicketNaming(
    TicketKey key,
    List<String> caseNos,
    List<String> applicationNos,
    @Nullable String sentAgentId,
    @Nullable String subjectId,
    @Nullable String caseNo)
    implements Serializable {

  public TicketNaming {
    caseNos = List.copyOf(caseNos);
    applicationNos = List.copyOf(applicationNos);
  }
}
