package io.runonce.reckoning;

import org.jspecify.annotations.Nullable;

/** Whose the cases are, once the case facts are known. */
public interface SubjectDirectory {
  /**
   * The subject of a case, or the case as a visitor of its own ({@link CaseFacts#subjectKey}); null
   * if there is no such case.
   */
  @Nullable String subjectKeyOf(String caseNo);

  /** Whether some case has this subject (CONTRACT §1: strength of identities). */
  boolean isSubjectOfSomeCase(String subjectId);
}
