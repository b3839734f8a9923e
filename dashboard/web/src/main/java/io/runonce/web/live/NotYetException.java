package io.runonce.web.live;

/** What is asked has no answer yet, and will have one by itself. */
public final class NotYetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String textKey;

  /**
   * An answer that is to come.
   *
   * @param textKey of the words that tell people why
   */
  public NotYetException(String textKey) {
    super(textKey);
    this.textKey = textKey;
  }

  public String textKey() {
    return textKey;
  }
}
