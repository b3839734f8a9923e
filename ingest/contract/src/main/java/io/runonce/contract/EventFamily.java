package io.runonce.contract;

/** The families of facts that a source can report (DOMAIN §3). */
public enum EventFamily {
  CASE,
  QUEUE,
  CONSULTATION,
  SEARCH,
  APPEAL,
  RATING
}
