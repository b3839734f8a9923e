package io.runonce.measures;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as the first sheet of a workbook; what they mean and what they are follow in two more. */
final class XlsxSink implements RowSink {
  private final XlsxBook book;

  XlsxSink(OutputStream out, List<String> columns) {
    this.book = new XlsxBook(out);
    book.sheet("rows", columns);
  }

  @Override
  public void row(List<@Nullable Object> values) {
    book.row(values);
  }

  @Override
  public void end(About about) {
    book.sheet("definitions", List.of("name", "zh", "en", "detail"));
    about
        .definitions()
        .forEach(definition ->
            book.row(
                List.of(
                    definition.name(),
                    definition.meaning().zh(),
                    definition.meaning().en(),
                    definition.detail())));
    book.sheet("about", List.of("name", "value"));
    about.lines().forEach((name, value) -> book.row(List.of(name, value)));
  }

  @Override
  public void close() {
    book.close();
  }
}
