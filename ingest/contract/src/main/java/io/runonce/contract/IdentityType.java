package io.runonce.contract;

/** What kind of number identifies somebody. */
public enum IdentityType {
  ID_CARD,
  USCC,
  PASSPORT,
  MOBILE,
  SOCIAL_CARD;

  /** Whether a ticket under it proves who stood there, even if no case has it (CONTRACT §1). */
  public boolean isFullStrength() {
    return switch (this) {
      case ID_CARD, USCC, PASSPORT -> true;
      case MOBILE, SOCIAL_CARD -> false;
    };
  }
}
