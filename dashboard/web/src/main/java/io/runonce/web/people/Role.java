package io.runonce.web.people;

import static io.runonce.web.people.Right.ANSWER_ALERTS;
import static io.runonce.web.people.Right.EXPORT_ROWS;
import static io.runonce.web.people.Right.INSPECT;
import static io.runonce.web.people.Right.KEEP_PEOPLE;
import static io.runonce.web.people.Right.PLAN;
import static io.runonce.web.people.Right.READ_AUDIT;
import static io.runonce.web.people.Right.READ_COMPLAINTS;
import static io.runonce.web.people.Right.SEE_CASES;
import static io.runonce.web.people.Right.SEE_DATA;
import static io.runonce.web.people.Right.SEE_FIGURES;
import static io.runonce.web.people.Right.SEE_METHOD;
import static io.runonce.web.people.Right.SEE_SYSTEM;
import static io.runonce.web.people.Right.SET_TARGETS;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody is here, and so what they may do: the one table of it (docs/roles.md). Everybody is
 * one of these; the administrator is split in three (三员分立) and sees no case.
 */
public enum Role {
  LEADER(
      "lead",
      Set.of(
          SEE_FIGURES, SEE_CASES, EXPORT_ROWS, INSPECT, PLAN, SET_TARGETS, SEE_METHOD, SEE_DATA)),
  SUPERVISOR(
      "inspect",
      Set.of(
          SEE_FIGURES,
          SEE_CASES,
          EXPORT_ROWS,
          READ_COMPLAINTS,
          INSPECT,
          ANSWER_ALERTS,
          SEE_METHOD,
          SEE_DATA)),
  PLANNER(
      "plan", Set.of(SEE_FIGURES, SEE_CASES, EXPORT_ROWS, PLAN, SET_TARGETS, SEE_METHOD, SEE_DATA)),
  /** A department that answers for its own cases. */
  DEPARTMENT("lead", Set.of(SEE_FIGURES, SEE_CASES, EXPORT_ROWS, INSPECT, SEE_METHOD, SEE_DATA)),
  /** Checks the figures down to their records; takes nothing away. */
  AUDITOR("lead", Set.of(SEE_FIGURES, SEE_CASES, INSPECT, PLAN, SEE_METHOD, SEE_DATA)),
  /** 系统管理员: that it runs. */
  SYSTEM_ADMINISTRATOR("system", Set.of(SEE_SYSTEM, SEE_METHOD, SEE_DATA)),
  /** 安全管理员: who may sign in. */
  SECURITY_ADMINISTRATOR("people", Set.of(KEEP_PEOPLE, SEE_METHOD)),
  /** 审计管理员: what all of them did. */
  AUDIT_ADMINISTRATOR("audit", Set.of(READ_AUDIT, SEE_METHOD));

  /** Where somebody goes whose role is not known. */
  public static final String NO_DESK = "method";

  /** Of whom there is one from the first start; a department's people are named with theirs. */
  static final List<Role> FIRST =
      List.of(
          LEADER,
          SUPERVISOR,
          PLANNER,
          AUDITOR,
          SYSTEM_ADMINISTRATOR,
          SECURITY_ADMINISTRATOR,
          AUDIT_ADMINISTRATOR);

  private static final Set<Role> ADMINISTRATORS =
      Set.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

  private final String desk;
  private final Set<Right> rights;

  Role(String desk, Set<Right> rights) {
    this.desk = desk;
    this.rights = rights;
  }

  /** The route that this reader starts at. */
  public String desk() {
    return desk;
  }

  /** What the role may do. */
  public Set<Right> rights() {
    return rights;
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  /** Whether it is one of the three that no one may hold two of. */
  public boolean isAdministrator() {
    return ADMINISTRATORS.contains(this);
  }

  /** The name that the first person of the role signs in by: {@code security-administrator}. */
  public String userName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
