package io.runonce.measures;

/** What the row of a case tells of what it went through. */
public final class Course {
  /** The first version of the rules whose rows tell it; those of others have none of it. */
  public static final int FIRST_RULES = 4;

  private Course() {}
}
