package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.cli.RunonceProcess.Ended;
import io.runonce.sources.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was backed up comes back, and takes the place of nothing. */
class BackupITCase {
  private static final String CHECK =
      "SELECT count() AS n, sum(cityHash64(event_id, content_version)) AS s FROM event FINAL";

  @TempDir Path folder;

  @Test
  void backupComesBackIntoANewFolderAndIntoNoOther() throws IOException {
    BuiltTree.requireHome();
    Path old = folder.resolve("old");
    Path fresh = folder.resolve("fresh");
    String backup = folder.resolve("backup").toString();
    load(old);
    succeed(old, "backup", backup);
    refuse(old, "is not empty", "backup", backup);
    refuse(old, "holds data", "restore", backup);
    succeed(fresh, "restore", backup);
    assertThat(answer(fresh)).isEqualTo(answer(old));
    assertThat(fresh.resolve("subject.key")).hasSameTextualContentAs(old.resolve("subject.key"));
    assertThat(fresh.resolve("backups")).isEmptyDirectory();
    damage(folder.resolve("backup"));
    refuse(folder.resolve("third"), "is not what was backed up", "restore", backup);
  }

  private void load(Path data) throws IOException {
    Simulator.Written district =
        Simulator.builder()
            .scale(2_000)
            .days(60)
            .end(LocalDate.of(2025, 7, 1))
            .build()
            .writeTo(folder.resolve("district"));
    succeed(data, "import", "catalogue", district.catalogue().toString());
    List<String> command = new ArrayList<>(List.of("import", "events"));
    district.eventFiles().forEach(file -> command.add(file.toString()));
    succeed(data, command.toArray(String[]::new));
  }

  private static void damage(Path backup) throws IOException {
    Files.writeString(backup.resolve("warehouse.tar.zst"), "x", StandardOpenOption.APPEND);
  }

  private static String answer(Path data) {
    return succeed(data, "sql", CHECK, "--as", "json").out();
  }

  private static void refuse(Path data, String why, String... arguments) {
    Ended ended = RunonceProcess.run(data, arguments);
    assertThat(ended.exitCode()).as(ended.said()).isEqualTo(2);
    assertThat(ended.err().lines()).singleElement().asString().contains(why);
  }

  private static Ended succeed(Path data, String... arguments) {
    Ended ended = RunonceProcess.run(data, arguments);
    assertThat(ended.exitCode()).as(ended.said()).isZero();
    return ended;
  }
}
