package io.runonce.jobs;

/** Is told how far a job is. */
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (stage, done, of) -> {};

  /**
   * A step is done.
   *
   * @param stage a word for what is under way
   * @param done steps done
   * @param of steps in all
   */
  void reached(String stage, int done, int of);
}
