package io.runonce.engine;

import java.util.Locale;
import java.util.Set;

/**
 * Whether an answer in a format can be sent in chunks: each chunk of the engine is a whole
 * document, so that headers come again with each, and some documents cannot be joined at all.
 */
enum AnswerFormat {
  /** Chunks follow one another. */
  PLAIN(false),
  /** Each chunk repeats the count and the names of the columns, in binary. */
  BINARY_NAMES(true),
  /** Each chunk repeats the count, the names and the types of the columns, in binary. */
  BINARY_NAMES_AND_TYPES(true),
  /** Each chunk repeats one line. */
  NAMES(true),
  /** Each chunk repeats two lines. */
  NAMES_AND_TYPES(true),
  /** One line, whose quoted names may hold line ends. */
  CSV_NAMES(true),
  /** Two lines, whose quoted names may hold line ends. */
  CSV_NAMES_AND_TYPES(true),
  /** One document that must be made whole. */
  WHOLE(false);

  private static final Set<String> ROWS =
      Set.of(
          "rowbinary",
          "native",
          "tabseparated",
          "tsv",
          "tabseparatedraw",
          "tsvraw",
          "raw",
          "tskv",
          "csv",
          "jsoneachrow",
          "jsonlines",
          "jsonl",
          "ndjson",
          "jsoncompacteachrow",
          "jsonstringseachrow",
          "jsoncompactstringseachrow",
          "lineasstring");

  private final boolean header;

  AnswerFormat(boolean header) {
    this.header = header;
  }

  static AnswerFormat of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (ROWS.contains(lower)) {
      return PLAIN;
    }
    if (lower.equals("rowbinarywithnames")) {
      return BINARY_NAMES;
    }
    if (lower.equals("rowbinarywithnamesandtypes")) {
      return BINARY_NAMES_AND_TYPES;
    }
    boolean csv = lower.startsWith("csv");
    if (isRows(lower, "withnames")) {
      return csv ? CSV_NAMES : NAMES;
    }
    if (isRows(lower, "withnamesandtypes")) {
      return csv ? CSV_NAMES_AND_TYPES : NAMES_AND_TYPES;
    }
    return WHOLE;
  }

  private static boolean isRows(String lower, String ending) {
    // a name in a raw header may hold line ends that nothing tells from the header's own
    return lower.endsWith(ending)
        && !lower.contains("raw")
        && ROWS.contains(lower.substring(0, lower.length() - ending.length()));
  }

  boolean isStreamable() {
    return this != WHOLE;
  }

  boolean hasHeader() {
    return header;
  }

  /** The length of the header with which a chunk begins. */
  int headerLength(byte[] chunk) {
    return switch (this) {
      case PLAIN, WHOLE -> 0;
      case BINARY_NAMES -> binary(chunk, 1);
      case BINARY_NAMES_AND_TYPES -> binary(chunk, 2);
      case NAMES -> lines(chunk, 1, false);
      case NAMES_AND_TYPES -> lines(chunk, 2, false);
      case CSV_NAMES -> lines(chunk, 1, true);
      case CSV_NAMES_AND_TYPES -> lines(chunk, 2, true);
    };
  }

  private static int binary(byte[] chunk, int perColumn) {
    int[] at = {0};
    int texts = varint(chunk, at) * perColumn;
    for (int i = 0; i < texts; i++) {
      int length = varint(chunk, at);
      at[0] += length;
    }
    return at[0];
  }

  private static int varint(byte[] chunk, int[] at) {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      byte next = chunk[at[0]++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalStateException("the engine's header holds a varint of more than 32 bits");
  }

  private static int lines(byte[] chunk, int count, boolean quotes) {
    int left = count;
    boolean quoted = false;
    for (int i = 0; i < chunk.length; i++) {
      quoted ^= quotes && chunk[i] == '"';
      if (chunk[i] == '\n' && !quoted && --left == 0) {
        return i + 1;
      }
    }
    return chunk.length;
  }
}
