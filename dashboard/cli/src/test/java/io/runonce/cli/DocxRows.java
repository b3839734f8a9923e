package io.runonce.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What stands in a DOCX, as its file says it: no library of ours reads it here. */
final class DocxRows {
  private static final Pattern ROW = Pattern.compile("<w:tr[ >].*?</w:tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<w:tc[ >].*?</w:tc>", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");

  private DocxRows() {}

  /** All of its words. */
  static String text(Path file) throws IOException {
    return words(xml(file));
  }

  /** The rows of its tables, a list of cells each. */
  static List<List<String>> of(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    Matcher row = ROW.matcher(xml(file));
    while (row.find()) {
      rows.add(CELL.matcher(row.group()).results().map(cell -> words(cell.group())).toList());
    }
    return rows;
  }

  private static String words(String xml) {
    StringBuilder words = new StringBuilder();
    TEXT.matcher(xml).results().forEach(text -> words.append(text.group(1)));
    return words.toString();
  }

  private static String xml(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry("word/document.xml");
      try (InputStream in = zip.getInputStream(entry)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
