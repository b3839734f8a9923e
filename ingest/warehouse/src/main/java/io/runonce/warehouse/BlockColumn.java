package io.runonce.warehouse;

/**
 * A column of a block in ClickHouse's Native format.
 *
 * @param name in the table
 * @param type that the values are sent as; the server casts it to the table's own
 * @param shape how the values lie
 * @param width bytes of one value; 0 for text
 */
record BlockColumn(String name, String type, Shape shape, int width) {
  private static final String INSTANT = "DateTime64(3, 'Asia/Shanghai')";

  /** How the values of a column lie one after the other. */
  enum Shape {
    /** So many bytes each. */
    FIXED,
    /** A length and the bytes each. */
    TEXT,
    /** A byte each that is 1 where there is none, then so many bytes each. */
    NULLABLE,
    /** Eight bytes each that say where its texts end, then all texts. */
    TEXTS
  }

  static BlockColumn fixed(String name, int width) {
    return new BlockColumn(name, "FixedString(" + width + ")", Shape.FIXED, width);
  }

  static BlockColumn number(String name, String type, int width) {
    return new BlockColumn(name, type, Shape.FIXED, width);
  }

  static BlockColumn instant(String name) {
    return new BlockColumn(name, INSTANT, Shape.FIXED, Long.BYTES);
  }

  static BlockColumn nullableInstant(String name) {
    return nullable(name, INSTANT, Long.BYTES);
  }

  static BlockColumn nullable(String name, String type, int width) {
    return new BlockColumn(name, "Nullable(" + type + ")", Shape.NULLABLE, width);
  }

  static BlockColumn text(String name) {
    return new BlockColumn(name, "String", Shape.TEXT, 0);
  }

  static BlockColumn texts(String name) {
    return new BlockColumn(name, "Array(String)", Shape.TEXTS, 0);
  }
}
