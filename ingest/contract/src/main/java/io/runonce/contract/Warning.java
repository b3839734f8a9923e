package io.runonce.contract;

/** What is odd about an event that is landed all the same. */
public enum Warning {
  UNKNOWN_ITEM
}
