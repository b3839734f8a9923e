package io.runonce.jobs;

/** Where demand for an item shows (DOMAIN §8: queue, consultation, acceptance, search, appeals). */
enum DemandSource {
  QUEUE,
  CONSULTATION,
  ACCEPTANCE,
  SEARCH,
  APPEALS
}
