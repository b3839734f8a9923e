package io.runonce.measures;

import java.util.Optional;

/** What a measure can be broken down by; the name is the export's column (CONTRACT §3). */
public enum Dimension {
  ITEM("item"),
  DEPARTMENT("department"),
  REGION("region"),
  CHANNEL("channel"),
  LOCATION("location"),
  ONE_THING("oneThing"),
  LIFE_STAGE("lifeStage"),
  HOUR("hour"),
  MONTH("month"),
  WEEK("week"),
  DAY("day");

  private final String key;

  Dimension(String key) {
    this.key = key;
  }

  /** The word of the command line, the address and the export's header. */
  public String key() {
    return key;
  }

  /** Whether it cuts time into periods that have a start. */
  public boolean isPeriod() {
    return switch (this) {
      case MONTH, WEEK, DAY -> true;
      case ITEM, DEPARTMENT, REGION, CHANNEL, LOCATION, ONE_THING, LIFE_STAGE, HOUR -> false;
    };
  }

  /** Whether it needs the moment of a row. */
  boolean isOfTime() {
    return isPeriod() || this == HOUR;
  }

  /** The dimension with this key, or empty. */
  public static Optional<Dimension> of(String key) {
    for (Dimension dimension : values()) {
      if (dimension.key.equals(key)) {
        return Optional.of(dimension);
      }
    }
    return Optional.empty();
  }
}
