package io.runonce.jobs;

/** What an event may name: a kind of {@code event_key} and its column of {@code event_names}. */
enum EventKey {
  SUBJECT("subject"),
  AGENT("agent"),
  CASE("case_key"),
  APPLICATION("application"),
  TICKET("ticket"),
  PLACE_DATE("place_date");

  private final String column;

  EventKey(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
