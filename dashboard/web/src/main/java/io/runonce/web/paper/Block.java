package io.runonce.web.paper;

import io.runonce.web.chart.ChartSpec;
import java.util.List;

/** A part of a paper. */
public sealed interface Block {

  /** What stands above the head of a draft: 征求意见稿. */
  record Mark(String text) implements Block {}

  /**
   * The red head.
   *
   * @param office who issues it
   * @param number 发文字号
   */
  record Head(String office, String number) implements Block {}

  /** The title. */
  record Title(String text) implements Block {}

  /** 主送: whom it is for. */
  record Addressees(String text) implements Block {}

  /**
   * A heading.
   *
   * @param level 1 or 2
   */
  record Heading(int level, String text) implements Block {}

  /** A paragraph. */
  record Text(String text) implements Block {}

  /**
   * A table; its columns are as wide as they are told to be, in parts of the whole.
   *
   * @param note what stands below it; may be empty
   */
  record Table(String title, List<Column> columns, List<List<String>> rows, String note)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("a row of " + title + " has not " + width + " cells");
      }
    }
  }

  /**
   * A column of a table.
   *
   * @param number whether it holds numbers, which stand to the right
   * @param width its part of the whole, against the others
   */
  record Column(String name, boolean number, int width) {
    public static Column text(String name, int width) {
      return new Column(name, false, width);
    }

    public static Column number(String name, int width) {
      return new Column(name, true, width);
    }
  }

  /**
   * A chart of the pages.
   *
   * @param caption what it shows, with its number
   * @param without what stands instead where it cannot be drawn
   */
  record Chart(String caption, ChartSpec spec, String without) implements Block {}

  /** The list of annexes below the text. */
  record AnnexList(String label, List<String> names) implements Block {
    public AnnexList {
      names = List.copyOf(names);
    }
  }

  /** Who signs, and when. */
  record Signature(String office, String date) implements Block {}

  /** An annex begins, on a page of its own: what follows is no longer the text. */
  record Annex(String label, String title) implements Block {}

  /** 版记: who gets a copy, and who printed it when. */
  record Imprint(String copies, String printed) implements Block {}
}
