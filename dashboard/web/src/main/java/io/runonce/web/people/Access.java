package io.runonce.web.people;

/** The rights by name, as annotations need them. */
public final class Access {
  public static final String SEE_FIGURES = "SEE_FIGURES";
  public static final String SEE_CASES = "SEE_CASES";
  public static final String EXPORT_ROWS = "EXPORT_ROWS";
  public static final String INSPECT = "INSPECT";
  public static final String PLAN = "PLAN";
  public static final String SEE_METHOD = "SEE_METHOD";
  public static final String SEE_DATA = "SEE_DATA";
  public static final String SEE_SYSTEM = "SEE_SYSTEM";
  public static final String KEEP_PEOPLE = "KEEP_PEOPLE";
  public static final String READ_AUDIT = "READ_AUDIT";

  private Access() {}
}
