package io.runonce.reckoning;

/** Why a promise broke, in the order of DOMAIN §5: the first that holds is primary. */
public enum Cause {
  LAST_MILE,
  REPEATED_MATERIAL,
  GUIDE_INCOMPLETE,
  REPEATED_CORRECTION,
  DEPARTMENTS_NOT_JOINED,
  UPSTREAM_SYSTEM,
  CAPACITY,
  LISTED_MATERIAL_MISSING,
  UNEXPLAINED
}
