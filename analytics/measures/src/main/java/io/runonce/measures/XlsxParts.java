package io.runonce.measures;

import java.util.List;

/** The parts of a workbook that hold no rows. */
final class XlsxParts {
  /** The style of a date. */
  static final int DATE = 1;

  /** The style of a date with its time. */
  static final int TIME = 2;

  /** The style of a header. */
  static final int BOLD = 3;

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String DOCUMENT =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** Before the first row, which stays in sight. */
  static final String SHEET_HEAD =
      XML
          + "<worksheet xmlns=\""
          + MAIN
          + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
          + "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>";

  /** After the last row. */
  static final String SHEET_FOOT = "</sheetData></worksheet>";

  static final String STYLES =
      XML
          + "<styleSheet xmlns=\""
          + MAIN
          + """
          "><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\
          <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>\
          <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
          <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
          <fills count="2"><fill><patternFill patternType="none"/></fill>\
          <fill><patternFill patternType="gray125"/></fill></fills>\
          <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
          <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
          <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
          <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
          <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
          <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>\
          <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>\
          """;

  static final String RELATIONS =
      XML
          + "<Relationships xmlns=\""
          + PACKAGE
          + "\">"
          + relation("rId1", "officeDocument", "xl/workbook.xml")
          + "</Relationships>";

  private XlsxParts() {}

  static String sheetPath(int number) {
    return "xl/worksheets/sheet" + number + ".xml";
  }

  static String workbook(List<String> sheets) {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<workbook xmlns=\"").append(MAIN).append("\" xmlns:r=\"").append(DOCUMENT);
    xml.append("\"><sheets>");
    for (int i = 1; i <= sheets.size(); i++) {
      xml.append("<sheet name=\"").append(XmlText.escaped(sheets.get(i - 1)));
      xml.append("\" sheetId=\"").append(i).append("\" r:id=\"rId").append(i).append("\"/>");
    }
    return xml.append("</sheets></workbook>").toString();
  }

  static String workbookRelations(int sheets) {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<Relationships xmlns=\"").append(PACKAGE).append("\">");
    for (int i = 1; i <= sheets; i++) {
      xml.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    xml.append(relation("rId" + (sheets + 1), "styles", "styles.xml"));
    return xml.append("</Relationships>").toString();
  }

  static String contentTypes(int sheets) {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    xml.append("<Default Extension=\"rels\" ContentType=\"");
    xml.append("application/vnd.openxmlformats-package.relationships+xml\"/>");
    xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    xml.append(type("xl/workbook.xml", "sheet.main+xml"));
    xml.append(type("xl/styles.xml", "styles+xml"));
    for (int i = 1; i <= sheets; i++) {
      xml.append(type(sheetPath(i), "worksheet+xml"));
    }
    return xml.append("</Types>").toString();
  }

  private static String type(String path, String type) {
    return "<Override PartName=\"/" + path + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + DOCUMENT
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }
}
