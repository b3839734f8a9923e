package io.runonce.contract;

/** By which way a fact came about. */
public enum Channel {
  HALL_WINDOW,
  SELF_SERVICE,
  BANK_OUTLET,
  VILLAGE_STATION,
  DOORSTEP,
  WEB,
  APP,
  PHONE,
  POST;

  /** Whether an applicant who acts by this channel stands at a place, unless told (DOMAIN V1). */
  public boolean isAttended() {
    return switch (this) {
      case HALL_WINDOW, SELF_SERVICE, BANK_OUTLET, VILLAGE_STATION -> true;
      case DOORSTEP, WEB, APP, PHONE, POST -> false;
    };
  }
}
