package io.runonce.engine;

/**
 * A token of a statement.
 *
 * @param text a word as written, a quoted name without its quotes, a symbol; empty for a string
 * @param start the first byte, {@code end} the first one after it
 */
record SqlToken(Kind kind, String text, int start, int end) {
  /** FOREIGN is what the lexer does not follow: other alphabets, heredocs, an open quote. */
  enum Kind {
    WORD,
    QUOTED,
    STRING,
    SYMBOL,
    FOREIGN
  }

  boolean is(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean is(char symbol) {
    return kind == Kind.SYMBOL && text.charAt(0) == symbol;
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }
}
