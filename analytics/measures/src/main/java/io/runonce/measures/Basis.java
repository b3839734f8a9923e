package io.runonce.measures;

/** By which of its moments a row falls into a period (DOMAIN §7, "How the counting goes"). */
@SuppressWarnings("ImmutableEnumChecker") // Words is a record of two strings
public enum Basis {
  CLOSING("按办结时间", "by time of closing"),
  RECEIPT("按收件时间", "by time of receipt"),
  FIRST_EVENT("按首个事件时间", "by time of the first event"),
  START("按跑动开始时间", "by start of the visit"),
  OWN_TIME("按发生时间", "by its own time"),
  NOW("截至当前", "as of now");

  private final Words words;

  Basis(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
