package io.runonce.sources.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (Office Open XML) whose sheets are named like the files, without {@code .csv}. Read
 * without a library, as texts; formulas by the value they were saved with.
 */
record XlsxSheets(Path workbook) implements Sheets {
  private static final int MOST_BYTES = 64 << 20;
  private static final Set<String> BUILT_IN_DATES =
      Set.of("14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36", "50", "57", "58");
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  @Override
  public @Nullable List<Line> lines(String name) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      String sheet = sheetPath(zip, name.substring(0, name.length() - ".csv".length()));
      return sheet == null ? null : SheetLines.read(xml(zip, sheet), texts(zip), dateStyles(zip));
    } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException e) {
      throw new Unreadable("is no workbook that can be read: " + e.getMessage(), e);
    }
  }

  private static @Nullable String sheetPath(ZipFile zip, String name)
      throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    XMLStreamReader relations = xml(zip, "xl/_rels/workbook.xml.rels");
    while (nextElement(relations, "Relationship")) {
      targets.put(attribute(relations, "Id"), attribute(relations, "Target"));
    }
    XMLStreamReader sheets = xml(zip, "xl/workbook.xml");
    while (nextElement(sheets, "sheet")) {
      if (attribute(sheets, "name").strip().equals(name)) {
        String id = String.valueOf(sheets.getAttributeValue(RELATIONSHIPS, "id"));
        String target = targets.getOrDefault(id, "");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
      }
    }
    return null;
  }

  private static List<String> texts(ZipFile zip) throws IOException, XMLStreamException {
    if (zip.getEntry("xl/sharedStrings.xml") == null) {
      return List.of();
    }
    List<String> strings = new ArrayList<>();
    XMLStreamReader xml = xml(zip, "xl/sharedStrings.xml");
    while (nextElement(xml, "si")) {
      strings.add(SheetLines.textWithin(xml, "si"));
    }
    return strings;
  }

  /** Which cell styles show a number as a date. */
  private static Set<Integer> dateStyles(ZipFile zip) throws IOException, XMLStreamException {
    Set<Integer> dates = new HashSet<>();
    if (zip.getEntry("xl/styles.xml") == null) {
      return dates;
    }
    Set<String> formats = new HashSet<>(BUILT_IN_DATES);
    XMLStreamReader xml = xml(zip, "xl/styles.xml");
    boolean ofCells = false;
    int style = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String element = xml.getLocalName();
      ofCells = element.equals("cellXfs") || (ofCells && !element.equals("cellStyles"));
      if (element.equals("numFmt") && attribute(xml, "formatCode").contains("yy")) {
        formats.add(attribute(xml, "numFmtId"));
      } else if (ofCells && element.equals("xf")) {
        int number = style++;
        if (formats.contains(attribute(xml, "numFmtId"))) {
          dates.add(number);
        }
      }
    }
    return dates;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  static boolean nextElement(XMLStreamReader xml, String name) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** A part as it unpacks, up to a bound: a small file may hold a very large one. */
  private static XMLStreamReader xml(ZipFile zip, String part)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new Unreadable("is no workbook: it has no part " + part, null);
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Unreadable("unpacks to more than 64 MiB: " + part, null);
      }
      return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }
  }
}
