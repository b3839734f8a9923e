package io.runonce.contract;

import java.io.Serializable;

/**
 * A material in an event: handed in (RECEIVED, CORRECTION_RECEIVED) or asked for
 * (CORRECTION_REQUESTED, where the form says nothing and is ORIGINAL).
 */
public record MaterialGiven(String code, MaterialForm form) implements Serializable {

  /** Whether the applicant had to bring it, rather than it being shared, promised or waived. */
  public boolean isTakenFromApplicant() {
    return switch (form) {
      case ORIGINAL, COPY, ELECTRONIC -> true;
      case SHARED, COMMITMENT, EXEMPT -> false;
    };
  }
}
