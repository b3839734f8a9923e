package io.runonce.web.people;

/** Who may open what, as annotations need it. */
public final class Access {
  public static final String LEADER = "LEADER";
  public static final String SUPERVISOR = "SUPERVISOR";
  public static final String PLANNER = "PLANNER";

  private Access() {}
}
