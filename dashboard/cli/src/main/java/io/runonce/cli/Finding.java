package io.runonce.cli;

/** One thing that was looked at. */
record Finding(State state, String what, String detail) {

  /** How it is. */
  enum State {
    GOOD("✓ good"),
    WARN("◷ warn"),
    BAD("⚠ mend");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static Finding good(String what, String detail) {
    return new Finding(State.GOOD, what, detail);
  }

  static Finding warn(String what, String detail) {
    return new Finding(State.WARN, what, detail);
  }

  static Finding bad(String what, String detail) {
    return new Finding(State.BAD, what, detail);
  }
}
