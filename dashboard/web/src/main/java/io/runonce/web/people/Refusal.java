package io.runonce.web.people;

/** Why something about people cannot be done; pages have a text for each. */
public final class Refusal extends RuntimeException {
  /** The reasons. */
  public enum Why {
    BAD_NAME,
    NO_FULL_NAME,
    NAME_TAKEN,
    UNKNOWN,
    YOURSELF,
    LAST_SECURITY_ADMINISTRATOR,
    SECOND_ADMINISTRATOR,
    DEPARTMENT_WITHOUT_ONE,
    BAD_REGION,
    WRONG_PASSWORD,
    SHORT_PASSWORD,
    SAME_PASSWORD,
    /** The provider keeps their role, rows and password. */
    FROM_PROVIDER,
    /** The provider knows them, and none of its groups for them is a role of ours. */
    NO_ROLE,
    TWO_ROLES,
    /** The provider does not say which rows are theirs. */
    NO_SCOPE,
    SHUT_OUT
  }

  private final Why why;

  Refusal(Why why) {
    super(why.name());
    this.why = why;
  }

  /**
   * Refuses where something is bad.
   *
   * @throws Refusal if it is
   */
  public static void when(boolean bad, Why why) {
    if (bad) {
      throw new Refusal(why);
    }
  }

  /** A region code that is none. */
  public static Refusal badRegion() {
    return new Refusal(Why.BAD_REGION);
  }

  public Why why() {
    return why;
  }
}
