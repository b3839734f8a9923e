package io.runonce.measures;

/** How an event comes to be in the log of a case; the first that holds is told (DOMAIN V0, V3). */
enum Naming {
  /** It names the case's number. */
  NUMBER("number"),
  /** A ticket with the place, date and number that a step of the case tells. */
  TICKET("ticket"),
  /** It names the case's application. */
  APPLICATION("application"),
  /** It is evidence of a visit that is certain for the case. */
  VISIT("visit");

  private final String word;

  Naming(String word) {
    this.word = word;
  }

  /** The word in the log. */
  String word() {
    return word;
  }

  static Naming of(int place) {
    return values()[place];
  }
}
