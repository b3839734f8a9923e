package io.runonce.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
  @TempDir Path data;

  @Test
  void passwordsAreMadeOnceAndKept() {
    People first = People.of(data);
    People second = People.of(data);
    for (Role role : Role.values()) {
      assertThat(first.password(role)).hasSize(14).isEqualTo(second.password(role));
    }
    assertThat(first.password(Role.LEADER)).isNotEqualTo(first.password(Role.PLANNER));
  }

  @Test
  void onlyTheOwnerReadsTheFile() throws IOException {
    People.of(data);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(People.FILE))))
        .isEqualTo("rw-------");
  }
}
