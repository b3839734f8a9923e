package io.runonce.web.targets;

import io.runonce.web.reference.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Targets as a CSV file with the columns measureId, region?, department?, owner, from, due, value,
 * nodes?, origin, reason?. A target that is there already gets its next revision; one that says
 * nothing new gets none.
 */
public final class TargetsFile {
  private static final List<String> NEEDED =
      List.of("measureId", "owner", "from", "due", "value", "origin");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private TargetsFile() {}

  /**
   * The revisions that a file stands for.
   *
   * @throws TargetRefusal for the first line that is wrong: then nothing of the file is kept
   */
  public static List<TargetRevision> read(
      String text, List<TargetHistory> known, Names names, TargetDraft.Setter setter) {
    Map<TargetKey, TargetRevision> newest =
        known.stream().collect(Collectors.toMap(TargetHistory::key, TargetHistory::current));
    List<TargetRevision> revisions = new ArrayList<>();
    for (CSVRecord line : lines(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      int number = (int) line.getRecordNumber() + 1;
      try {
        TargetRevision first = draft(line).revision(1, names, setter);
        TargetRevision before = newest.get(first.key());
        if (before == null || !saysTheSame(before, first)) {
          TargetRevision next =
              before == null ? first : draft(line).revision(before.number() + 1, names, setter);
          newest.put(next.key(), next);
          revisions.add(next);
        }
      } catch (TargetRefusal e) {
        throw new TargetRefusal(e.why(), number);
      }
    }
    return revisions;
  }

  private static boolean saysTheSame(TargetRevision a, TargetRevision b) {
    return a.value() == b.value()
        && a.nodes().equals(b.nodes())
        && a.owner().equals(b.owner())
        && a.origin().equals(b.origin())
        && String.valueOf(a.due()).equals(String.valueOf(b.due()))
        && !a.withdrawn();
  }

  private static List<CSVRecord> lines(String text) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      if (!parser.getHeaderNames().containsAll(NEEDED)) {
        throw new TargetRefusal(TargetRefusal.Why.BAD_FILE);
      }
      return parser.getRecords();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new TargetRefusal(TargetRefusal.Why.BAD_FILE);
    }
  }

  private static TargetDraft draft(CSVRecord line) {
    return new TargetDraft(
        cell(line, "measureId").toLowerCase(Locale.ROOT),
        cell(line, "region"),
        cell(line, "department"),
        cell(line, "owner"),
        cell(line, "from"),
        cell(line, "due"),
        cell(line, "value"),
        cell(line, "nodes"),
        cell(line, "origin"),
        cell(line, "reason"));
  }

  private static String cell(CSVRecord line, String column) {
    return line.isSet(column) ? line.get(column) : "";
  }
}
