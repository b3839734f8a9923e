package io.runonce.measures;

import io.runonce.contract.Event;
import io.runonce.warehouse.EventReader;
import io.runonce.warehouse.RowBinaryReader;
import java.io.IOException;
import java.util.List;

/**
 * An event with the cases that it is of.
 *
 * @param hows how each of the cases is named, in their order
 * @param visits that it is evidence of
 */
record OcelEvent(List<String> cases, List<Naming> hows, List<String> visits, Event event) {
  OcelEvent {
    cases = List.copyOf(cases);
    hows = List.copyOf(hows);
    visits = List.copyOf(visits);
  }

  /** Reads a row of {@link LogSql#events}. */
  static OcelEvent decode(RowBinaryReader in) throws IOException {
    List<String> cases = in.strings();
    List<Naming> hows = in.strings().stream().map(how -> Naming.of(Integer.parseInt(how))).toList();
    List<String> visits = in.strings();
    return new OcelEvent(cases, hows, visits, EventReader.decode(in));
  }
}
