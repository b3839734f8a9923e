package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportOptionsTest {
  @TempDir Path folder;

  @Test
  void filesAndMappingAreTold() {
    Path file = Lines.write(folder.resolve("a.ndjson"), Stream.of("{}"));

    ImportOptions options = ImportOptions.parse(file.toString(), "--mapping", "receipt");

    assertThat(options.files()).containsExactly(file);
    assertThat(options.mapping()).isEqualTo(new FileMapping("receipt"));
  }

  @Test
  void misuseIsOneLine() {
    assertThatThrownBy(ImportOptions::parse)
        .isInstanceOf(IngestException.class)
        .hasMessage("no file named; give FILE… [--mapping FILE]");
    assertThatThrownBy(() -> ImportOptions.parse(folder.resolve("none.ndjson").toString()))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("no file that can be read");
    assertThatThrownBy(() -> ImportOptions.parse("--what"))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("--what: unknown");
    assertThatThrownBy(() -> ImportOptions.parse("--mapping", "none"))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("--mapping: ");
  }
}
