package io.runonce.measures;

/** The unit of a measure's value. */
@SuppressWarnings("ImmutableEnumChecker") // Words is a record of two strings
public enum Unit {
  /** A share in [0, 1] (a compression may be negative), shown as percent. */
  SHARE("%", "%"),
  VISITS("次", "trips"),
  MATERIALS("份", "documents"),
  CASES("件", "cases"),
  PER_THOUSAND("件/千件", "per 1,000 cases"),
  MINUTES("分钟", "minutes"),
  EVENTS("条", "events");

  private final Words words;

  Unit(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
