package io.runonce.web.people;

/** What somebody may do. Pages ask for a right, never for a role; {@link Role} gives them. */
public enum Right {
  /** Figures and charts, without a case. */
  SEE_FIGURES,
  /** Rows, case files and records. */
  SEE_CASES,
  /** Taking rows away as a file, for a reason that is kept. */
  EXPORT_ROWS,
  /** What somebody complained of, in their words. */
  READ_COMPLAINTS,
  /** The queues of broken and endangered promises. */
  INSPECT,
  /** Saying that one has seen an alert. */
  ANSWER_ALERTS,
  /** The ranking of what to reform next. */
  PLAN,
  /** Setting targets, changing and withdrawing them. */
  SET_TARGETS,
  /** How figures are computed. */
  SEE_METHOD,
  /** How fresh and whole the sources are. */
  SEE_DATA,
  /** How the dashboard runs and is set up. */
  SEE_SYSTEM,
  /** Who may sign in, as what, over which rows. */
  KEEP_PEOPLE,
  /** Who looked at, took away or changed what. */
  READ_AUDIT
}
