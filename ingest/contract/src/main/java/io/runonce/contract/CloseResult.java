package io.runonce.contract;

/**
 * How a case ended. REFUSED never comes in an event: it is what an unanswered refusal means (V0).
 */
public enum CloseResult {
  APPROVED,
  DENIED,
  WITHDRAWN,
  TERMINATED,
  NO_RESPONSE,
  FORWARDED,
  REFUSED;

  /** Whether a later try for the same item carries this case's visits (DOMAIN V6). */
  public boolean isFailedTry() {
    return switch (this) {
      case DENIED, WITHDRAWN, TERMINATED, NO_RESPONSE, REFUSED -> true;
      case APPROVED, FORWARDED -> false;
    };
  }
}
