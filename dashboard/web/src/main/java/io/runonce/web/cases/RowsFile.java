package io.runonce.web.cases;

import io.runonce.measures.About;
import io.runonce.measures.ExportFormat;
import java.io.OutputStream;

/** Rows that are read as they are written, so that no file is too large for the memory. */
public interface RowsFile {
  /** Writes all of them; the stream stays open. */
  About write(ExportFormat format, OutputStream out);
}
