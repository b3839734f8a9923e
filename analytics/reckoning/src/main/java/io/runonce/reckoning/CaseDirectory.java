package io.runonce.reckoning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stage must know about cases that are not in its fold. In memory it is a few maps; a job
 * may answer from a join or a broadcast.
 */
public interface CaseDirectory {
  /**
   * The key of the case's application ({@link CaseMembership}), or null if there is no such case.
   */
  @Nullable String applicationKeyOf(String caseNo);

  /** The cases of an application, sorted; empty if there is none. */
  List<String> casesOf(String applicationNo);
}
