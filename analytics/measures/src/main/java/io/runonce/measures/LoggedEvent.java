package io.runonce.measures;

import io.runonce.contract.Event;
import io.runonce.warehouse.EventReader;
import io.runonce.warehouse.RowBinaryReader;
import java.io.IOException;

/**
 * An event in the trace of a case.
 *
 * @param how it came there
 * @param visitId the visit that it is evidence of, or ''
 */
record LoggedEvent(String caseNo, Naming how, String visitId, Event event) {

  /** Reads a row of {@link LogSql#traces}. */
  static LoggedEvent decode(RowBinaryReader in) throws IOException {
    String caseNo = in.string();
    Naming how = Naming.of(in.int8());
    String visit = in.string();
    return new LoggedEvent(caseNo, how, visit, EventReader.decode(in));
  }
}
