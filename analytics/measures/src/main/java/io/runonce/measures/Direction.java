package io.runonce.measures;

/** Which way is better. */
public enum Direction {
  HIGHER,
  LOWER,
  /** Neither is good in itself: the figure explains others. */
  NEITHER
}
