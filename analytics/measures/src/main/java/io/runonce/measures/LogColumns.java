package io.runonce.measures;

import java.util.ArrayList;
import java.util.List;

/** The attributes that a log has of cases and of events, by the contract's names. */
final class LogColumns {
  /** Of a case, as the export of outcomes has them. */
  static final List<String> OF_CASE =
      List.of(
          "itemCode",
          "itemVersion",
          "regionCode",
          "departmentCode",
          "receivedAt",
          "acceptedAt",
          "closedAt",
          "deliveredAt",
          "result",
          "declaredVisits",
          "citizenLow",
          "citizenHigh",
          "officialLow",
          "officialHigh",
          "futileVisits",
          "carriedVisits",
          "visitVerdict",
          "visitUnknownReason",
          "officialVerdict",
          "promisedDays",
          "dueDate",
          "daysUsed",
          "suspendedDays",
          "timeVerdict",
          "causes",
          "grade");

  /** What else a trace says, since it has no objects beside it. */
  static final List<String> OF_TRACE = List.of("applicationNo", "oneThing", "subjectId");

  /** Of an event. */
  static final List<String> OF_EVENT =
      List.of(
          "eventId",
          "eventType",
          "source",
          "sourceKey",
          "recordedAt",
          "regionCode",
          "caseNo",
          "applicationNo",
          "itemCode",
          "departmentCode",
          "locationId",
          "channel",
          "onSite",
          "subjectId",
          "subjectKeyType",
          "subjectKind",
          "agentId",
          "agentKind",
          "ticketNo",
          "queueCode",
          "reason",
          "result",
          "method",
          "days",
          "grade",
          "attributes");

  /** What a log says of an event beside it. */
  static final List<String> OF_LINK = List.of("namedBy", "visitId");

  private LogColumns() {}

  /** All of them once, those of cases first. */
  static List<String> all() {
    List<String> all = new ArrayList<>(OF_CASE);
    all.addAll(OF_TRACE);
    all.addAll(OF_EVENT);
    all.addAll(OF_LINK);
    return all.stream().distinct().toList();
  }
}
