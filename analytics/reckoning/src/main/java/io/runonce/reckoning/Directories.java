package io.runonce.reckoning;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The directories as plain maps. */
final class Directories {
  private Directories() {}

  static CaseDirectory ofCases(Collection<CaseMembership> memberships) {
    Map<String, String> keys = new HashMap<>();
    Map<String, Set<String>> members = new HashMap<>();
    for (CaseMembership membership : memberships) {
      keys.put(membership.caseNo(), membership.applicationKey());
      String applicationNo = membership.applicationNo();
      if (applicationNo != null) {
        members.computeIfAbsent(applicationNo, no -> new TreeSet<>()).add(membership.caseNo());
      }
    }
    return new CaseDirectory() {
      @Override
      public @Nullable String applicationKeyOf(String caseNo) {
        return keys.get(caseNo);
      }

      @Override
      public List<String> casesOf(String applicationNo) {
        return List.copyOf(members.getOrDefault(applicationNo, Set.of()));
      }
    };
  }

  static SubjectDirectory ofSubjects(Collection<CaseFacts> cases) {
    Map<String, String> keys = new HashMap<>();
    Set<String> subjects = new HashSet<>();
    for (CaseFacts facts : cases) {
      keys.put(facts.caseNo(), facts.subjectKey());
      String subjectId = facts.identity().subjectId();
      if (subjectId != null) {
        subjects.add(subjectId);
      }
    }
    return new SubjectDirectory() {
      @Override
      public @Nullable String subjectKeyOf(String caseNo) {
        return keys.get(caseNo);
      }

      @Override
      public boolean isSubjectOfSomeCase(String subjectId) {
        return subjects.contains(subjectId);
      }
    };
  }
}
