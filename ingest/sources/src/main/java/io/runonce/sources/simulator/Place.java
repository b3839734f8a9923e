package io.runonce.sources.simulator;

/**
 * An address that people travel to.
 *
 * @param machine what its ticket machine knows of those who take a number
 * @param others visitors a day at the default scale who come for something else
 */
record Place(
    String id,
    String region,
    String name,
    String nameEn,
    String kind,
    String lon,
    String lat,
    String openHours,
    Machine machine,
    int others) {

  enum Machine {
    /** Reads the identity card. */
    NAMED,
    /** Prints a number, asks nothing. */
    ANONYMOUS,
    /** Asks for a telephone number, which is no full identity (DOMAIN V4). */
    MOBILE,
    NONE
  }

  /** Where the machine is a system of its own, the desk does not note its numbers with the case. */
  boolean notesTickets() {
    return machine == Machine.NAMED || machine == Machine.ANONYMOUS;
  }

  boolean hasMachine() {
    return machine != Machine.NONE;
  }
}
