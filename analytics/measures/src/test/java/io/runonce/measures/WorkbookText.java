package io.runonce.measures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The cells of a workbook as texts, each row joined with |, what is empty left out. */
record WorkbookText(Map<String, List<String>> bySheet) {

  static WorkbookText read(byte[] bytes) throws IOException {
    Map<String, Document> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), parse(zip.readAllBytes()));
      }
    }
    Map<String, List<String>> sheets = new LinkedHashMap<>();
    NodeList named = part(parts, "xl/workbook.xml").getElementsByTagName("sheet");
    for (int i = 0; i < named.getLength(); i++) {
      Element sheet = (Element) named.item(i);
      sheets.put(
          sheet.getAttribute("name"), rows(part(parts, "xl/worksheets/sheet" + (i + 1) + ".xml")));
    }
    return new WorkbookText(sheets);
  }

  List<String> sheets() {
    return List.copyOf(bySheet.keySet());
  }

  List<String> rows(String sheet) {
    return bySheet.getOrDefault(sheet, List.of());
  }

  private static Document part(Map<String, Document> parts, String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  private static List<String> rows(Document sheet) {
    List<String> rows = new ArrayList<>();
    NodeList elements = sheet.getElementsByTagName("row");
    for (int i = 0; i < elements.getLength(); i++) {
      NodeList cells = ((Element) elements.item(i)).getElementsByTagName("c");
      List<String> texts = new ArrayList<>();
      for (int j = 0; j < cells.getLength(); j++) {
        texts.add(cells.item(j).getTextContent());
      }
      rows.add(String.join("|", texts));
    }
    return rows;
  }

  private static Document parse(byte[] xml) throws IOException {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }
}
