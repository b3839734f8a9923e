package io.runonce.web.people;

import java.util.Locale;

/** The three readers (DOMAIN §1), each with a desk of their own. */
public enum Role {
  LEADER("lead"),
  SUPERVISOR("inspect"),
  PLANNER("plan");

  private final String desk;

  Role(String desk) {
    this.desk = desk;
  }

  /** The route that this reader starts at. */
  public String desk() {
    return desk;
  }

  /** The name that the person signs in by. */
  public String userName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
