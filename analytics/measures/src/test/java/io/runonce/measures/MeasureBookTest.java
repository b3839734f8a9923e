package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MeasureBookTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "measures.md");

  /** With -Drunonce.write=true the page is written anew. */
  @Test
  void thePageSaysWhatTheDefinitionsSay() throws IOException {
    if (Boolean.getBoolean("runonce.write")) {
      Files.writeString(PAGE, MeasureBook.text());
    }
    assertThat(PAGE).hasContent(MeasureBook.text());
  }
}
