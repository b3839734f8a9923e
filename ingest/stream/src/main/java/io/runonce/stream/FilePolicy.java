package io.runonce.stream;

/** What becomes of a file once it is landed to its end. */
enum FilePolicy {
  /** An inbox is emptied, so that what lies in it is what is still to be done. */
  PUT_AWAY,
  /** What somebody imports stays where it is. */
  LEAVE
}
