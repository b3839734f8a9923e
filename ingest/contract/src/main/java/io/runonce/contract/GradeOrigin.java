package io.runonce.contract;

/** Whether a person gave the rating or the system did (默认好评). */
public enum GradeOrigin {
  ACTIVE,
  DEFAULT
}
