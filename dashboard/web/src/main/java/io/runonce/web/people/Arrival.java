package io.runonce.web.people;

/** The account of somebody whom the provider vouched for, and what their coming did to it. */
public record Arrival(Account account, How how) {
  /** What it did. */
  public enum How {
    ADDED,
    CHANGED,
    AS_BEFORE
  }
}
