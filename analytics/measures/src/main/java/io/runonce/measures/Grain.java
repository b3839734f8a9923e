package io.runonce.measures;

/** What one row is that a measure counts. */
@SuppressWarnings("ImmutableEnumChecker") // Words is a record of two strings
public enum Grain {
  CASE("办件", "case"),
  APPLICATION("联办申请", "application"),
  VISIT("实际跑动", "visit"),
  RATING("评价", "rating"),
  APPEAL("诉求与差评", "appeal or bad rating"),
  TICKET("取号", "ticket"),
  EVENT("事件", "event"),
  ITEM("事项", "item"),
  ONE_THING("一件事", "one-thing"),
  PLACE_DAY("地点·日", "place and day");

  private final Words words;

  Grain(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
