package io.runonce.sources.simulator;

/** What goes wrong in a case, if anything; the names are those of DOMAIN §5's causes. */
enum Trouble {
  NONE,
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
