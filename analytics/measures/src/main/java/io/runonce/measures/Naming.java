package io.runonce.measures;

/** How an event comes to be in the log of a case; the first that holds is told (DOMAIN V0, V3). */
enum Naming {
  /** It names the case's number. */
  NUMBER(0, "number"),
  /** A ticket with the place, date and number that a step of the case tells. */
  TICKET(1, "ticket"),
  /** It names the case's application. */
  APPLICATION(2, "application"),
  /** It is evidence of a visit that is certain for the case. */
  VISIT(3, "visit");

  private final int code;
  private final String word;

  Naming(int code, String word) {
    this.code = code;
    this.word = word;
  }

  /** The number in SQL, by which the ways are ordered. */
  int code() {
    return code;
  }

  /** The word in the log. */
  String word() {
    return word;
  }

  static Naming of(int place) {
    return values()[place];
  }
}
