package io.runonce.contract;

/** Where a guide is published, to compare what the places say. */
public enum GuidePlace {
  HALL,
  ONLINE,
  APP
}
