package io.runonce.web.paper;

import java.util.List;
import java.util.Locale;

/** A paper in the order in which it is read, before it is written. */
public record Paper(Locale language, Layout layout, String title, List<Block> blocks) {
  public Paper {
    blocks = List.copyOf(blocks);
  }

  /** The characters of the text, spaces and annexes aside: an office's limit is over these. */
  public long length() {
    return blocks.stream()
        .takeWhile(block -> !(block instanceof Block.Annex))
        .mapToLong(block -> length(text(block)))
        .sum();
  }

  private static long length(String text) {
    return text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
  }

  private static String text(Block block) {
    return switch (block) {
      case Block.Title title -> title.text();
      case Block.Addressees whom -> whom.text();
      case Block.Heading heading -> heading.text();
      case Block.Text text -> text.text();
      case Block.Chart chart -> chart.caption();
      case Block.Table table -> table.title();
      case Block.AnnexList annexes -> annexes.label() + String.join("", annexes.names());
      case Block.Signature signature -> signature.office() + signature.date();
      case Block.Mark _, Block.Head _, Block.Annex _, Block.Imprint _ -> "";
    };
  }
}
