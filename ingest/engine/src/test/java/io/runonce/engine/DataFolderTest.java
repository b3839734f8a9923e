package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  private static Accounts accounts(DataFolder data) {
    return new Accounts(data.credentials("writer"), data.credentials("reader"));
  }

  @Test
  void credentialsAndPortAreKept() {
    Accounts first;
    try (DataFolder data = DataFolder.open(folder)) {
      assertThat(data.port()).isZero();
      first = accounts(data);
      data.publish("http://127.0.0.1:4711", first, "2026-01-01T00:00:00Z");
    }
    try (DataFolder data = DataFolder.open(folder)) {
      assertThat(data.port()).isEqualTo(4711);
      assertThat(accounts(data)).isEqualTo(first);
    }
    assertThat(first.writer().password()).hasSize(32).isNotEqualTo(first.reader().password());
    assertThat(first.writer()).hasToString("runonce_writer:***");
  }

  @Test
  void whatIsStoredIsForTheOwnerAlone() throws IOException {
    try (DataFolder data = DataFolder.open(folder)) {
      for (Path inner : new Path[] {data.engine(), data.backups()}) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner)))
            .isEqualTo("rwx------");
      }
    }
  }

  @Test
  void aFolderHasOneOwner() {
    try (DataFolder data = DataFolder.open(folder)) {
      data.publish("http://127.0.0.1:1", accounts(data), "now");
      assertThatThrownBy(() -> DataFolder.open(folder))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void anotherFormatIsRefusedAndLeftAlone() throws IOException {
    Files.writeString(folder.resolve("format"), "2\n");
    assertThatThrownBy(() -> DataFolder.open(folder)).hasMessageContaining("has format 2");
    assertThat(folder.resolve("format")).hasContent("2");
  }

  @Test
  void aFileInTheWayIsOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("cannot be used");
  }
}
