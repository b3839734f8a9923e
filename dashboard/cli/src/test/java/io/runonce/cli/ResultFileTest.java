package io.runonce.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
  private static final byte[] ABOUT = "about".getBytes(UTF_8);

  @TempDir private Path folder;

  @Test
  void aFileHasItsNameOnlyOnceItIsWhole() throws IOException {
    Path file = folder.resolve("rows.csv");
    ResultFile.write(
        file,
        folder.resolve("rows.csv.about.json"),
        out -> {
          put(out, "rows");
          assertThat(file).doesNotExist();
          return ABOUT;
        });
    assertThat(file).hasContent("rows");
    assertThat(folder.resolve("rows.csv.about.json")).hasContent("about");
    assertThat(names()).containsExactlyInAnyOrder("rows.csv", "rows.csv.about.json");
  }

  @Test
  void whatFailsLeavesNothingBehindAndTheOldFileAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), "old");
    assertThatIllegalStateException()
        .isThrownBy(() ->
            ResultFile.write(
                file,
                folder.resolve("rows.csv.about.json"),
                out -> {
                  put(out, "half");
                  throw new IllegalStateException("the store broke off");
                }));
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("rows.csv");
  }

  @Test
  void aFolderIsNoFileAndAMissingFolderIsTold() {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> ResultFile.write(folder, null, out -> ABOUT))
        .withMessage(folder + " is a folder; give --out the name of a file");
    Path lost = folder.resolve("no").resolve("rows.csv");
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> ResultFile.write(lost, null, out -> ABOUT))
        .withMessageStartingWith(folder.resolve("no") + " is no folder; make it");
  }

  @Test
  void aReaderThatHasGoneEndsTheWriting() {
    PrintStream closed = new PrintStream(new GonePipe(), false, UTF_8);
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() ->
            ResultFile.write(
                closed,
                out -> {
                  for (int i = 0; ; i++) {
                    put(out, "row " + i + "\n");
                  }
                }))
        .withMessage(
            "stdout takes no more: its reader has gone, or the disk is full; not all was written");
  }

  private String[] names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toArray(String[]::new);
    }
  }

  private static void put(OutputStream out, String text) {
    try {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pipe whose reader has gone. */
  private static final class GonePipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
