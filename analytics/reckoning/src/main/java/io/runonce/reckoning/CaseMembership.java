package io.runonce.reckoning;

import io.runonce.contract.Event;
import io.runonce.contract.EventFamily;
import java.io.Serializable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * That a case exists, and its application: that of its earliest case event that has one (DOMAIN
 * V0). Folded by case number.
 */
public record CaseMembership(String caseNo, @Nullable String applicationNo)
    implements Serializable {
  private static final String ALONE = "case:";
  private static final String JOINED = "application:";

  /**
   * The membership of the case that these events name by number.
   *
   * @return null if no case-family event is among them: then there is no such case
   */
  public static @Nullable CaseMembership of(String caseNo, Collection<Event> events) {
    if (events.stream().noneMatch(e -> e.type().family() == EventFamily.CASE)) {
      return null;
    }
    String applicationNo =
        events.stream()
            .filter(e -> e.type().family() == EventFamily.CASE && e.applicationNo() != null)
            .min(Event.ORDER)
            .map(Event::applicationNo)
            .orElse(null);
    return new CaseMembership(caseNo, applicationNo);
  }

  /** A lone case is its own application; its key cannot clash with an application's number. */
  public String applicationKey() {
    return applicationNo == null ? ALONE + caseNo : JOINED + applicationNo;
  }

  /** The number in an application's key; null of a lone case without one. */
  static @Nullable String applicationNoOf(String applicationKey) {
    return applicationKey.startsWith(JOINED) ? applicationKey.substring(JOINED.length()) : null;
  }
}
