package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void defaultsHoldWhereNothingIsTold() {
    Settings settings = Settings.read(folder, folder, Map.of());
    assertThat(settings.dataFolder()).isEqualTo(folder.resolve("data"));
    assertThat(settings.clickHouseUrl()).isEmpty();
    for (Program program : Program.values()) {
      assertThat(settings.heap(program)).isEqualTo(program.heapMegabytes());
    }
  }

  @Test
  void everyKeyReachesItsSetting() {
    Map<String, String> environment = new HashMap<>();
    environment.put("RUNONCE_DATA", folder.resolve("elsewhere").toString());
    environment.put("RUNONCE_CLICKHOUSE_URL", "https://ch.example:8443");
    int heap = 200;
    for (Program program : Program.values()) {
      environment.put(program.heapVariable(), Integer.toString(heap++));
    }
    Settings settings = Settings.read(folder, folder, environment);
    assertThat(settings.dataFolder()).isEqualTo(folder.resolve("elsewhere"));
    assertThat(settings.clickHouseUrl()).contains("https://ch.example:8443");
    int expected = 200;
    for (Program program : Program.values()) {
      assertThat(settings.heap(program)).isEqualTo(expected++);
    }
  }

  @Test
  void environmentWinsOverTheFile() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        folder.resolve("data").resolve("runonce.properties"),
        "RUNONCE_INGEST_HEAP_MB=300\nRUNONCE_JOB_HEAP_MB=400\n");
    Settings settings = Settings.read(folder, folder, Map.of("RUNONCE_INGEST_HEAP_MB", "500"));
    assertThat(settings.heap(Program.INGEST)).isEqualTo(500);
    assertThat(settings.heap(Program.JOB)).isEqualTo(400);
    assertThat(settings.sources().originOf("RUNONCE_JOB_HEAP_MB")).isEqualTo("runonce.properties");
    assertThat(settings.sources().merged())
        .containsEntry("RUNONCE_INGEST_HEAP_MB", "500")
        .containsEntry("RUNONCE_JOB_HEAP_MB", "400");
  }

  @Test
  void badValueIsNamedWithItsKeyAndWhatIsAllowed() {
    assertThatThrownBy(() -> Settings.read(folder, folder, Map.of("RUNONCE_JOB_HEAP_MB", "lots")))
        .isInstanceOf(UserError.class)
        .hasMessage("RUNONCE_JOB_HEAP_MB is 'lots': expected a whole number from 128 to 65536");
    assertThatThrownBy(
            () -> Settings.read(folder, folder, Map.of("RUNONCE_CLICKHOUSE_URL", "host:1")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("RUNONCE_CLICKHOUSE_URL is 'host:1'");
  }
}
