package io.runonce.measures;

/** What stands before the attributes and traces of a log: extensions, globals, classifiers. */
final class XesHead {
  private static final String[][] EXTENSIONS = {
    {"Concept", "concept"},
    {"Lifecycle", "lifecycle"},
    {"Organizational", "org"},
    {"Time", "time"},
    {"Identity", "identity"}
  };

  private XesHead() {}

  /** From the XML declaration on; every trace and every event has what the globals name. */
  static String text() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<log xes.version=\"1849.2016\" xes.features=\"\" ");
    xml.append("xmlns=\"http://www.xes-standard.org/\">\n");
    for (String[] extension : EXTENSIONS) {
      xml.append("<extension name=\"").append(extension[0]);
      xml.append("\" prefix=\"").append(extension[1]);
      xml.append("\" uri=\"http://www.xes-standard.org/").append(extension[1]);
      xml.append(".xesext\"/>\n");
    }
    return xml.append(
            """
            <global scope="trace">
            <string key="concept:name" value="UNKNOWN"/>
            </global>
            <global scope="event">
            <string key="concept:name" value="UNKNOWN"/>
            <string key="lifecycle:transition" value="complete"/>
            <date key="time:timestamp" value="1970-01-01T00:00:00+08:00"/>
            <string key="eventType" value="UNKNOWN"/>
            </global>
            <classifier name="Activity" scope="event" keys="concept:name lifecycle:transition"/>
            <classifier name="EventType" scope="event" keys="eventType"/>
            """)
        .toString();
  }
}
