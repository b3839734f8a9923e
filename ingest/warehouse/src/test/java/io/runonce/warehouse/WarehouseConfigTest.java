package io.runonce.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.warehouse.WarehouseConfig.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseConfigTest {
  @TempDir Path folder;

  @Test
  void anAddressAloneMeansTheDefaultUser() {
    WarehouseConfig config =
        WarehouseConfig.load(Map.of("RUNONCE_CLICKHOUSE_URL", "http://ch:8123"), folder);
    assertThat(config)
        .isEqualTo(
            new WarehouseConfig(
                "http://ch:8123",
                "runonce",
                new Credential("default", ""),
                new Credential("default", "")));
  }

  @Test
  void everyVariableIsRead() {
    WarehouseConfig config =
        WarehouseConfig.load(
            Map.of(
                "RUNONCE_CLICKHOUSE_URL", "https://ch:8443",
                "RUNONCE_CLICKHOUSE_USER", "w",
                "RUNONCE_CLICKHOUSE_PASSWORD", "wp",
                "RUNONCE_CLICKHOUSE_READER_USER", "r",
                "RUNONCE_CLICKHOUSE_READER_PASSWORD", "rp",
                "RUNONCE_CLICKHOUSE_DATABASE", "city"),
            folder);
    assertThat(config)
        .isEqualTo(
            new WarehouseConfig(
                "https://ch:8443", "city", new Credential("w", "wp"), new Credential("r", "rp")));
  }

  @Test
  void withoutAnAddressTheEnginesFileTells() throws IOException {
    Files.writeString(
        folder.resolve(WarehouseConfig.FILE_NAME),
        """
        url=http://127.0.0.1:18123
        writer.user=w
        writer.password=wp
        reader.user=r
        reader.password=rp
        """);
    WarehouseConfig config = WarehouseConfig.load(Map.of(), folder);
    assertThat(config.credential(Access.WRITER)).isEqualTo(new Credential("w", "wp"));
    assertThat(config.credential(Access.READER)).isEqualTo(new Credential("r", "rp"));
    assertThat(config.url()).isEqualTo("http://127.0.0.1:18123");
  }

  @Test
  void neitherAddressNorFileIsOneClearLine() {
    assertThatThrownBy(() -> WarehouseConfig.load(Map.of(), folder))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("warehouse.properties is not there; start ./runonce up");
  }

  @Test
  void aBadValueNamesItsKey() {
    assertThatThrownBy(
            () -> WarehouseConfig.load(Map.of("RUNONCE_CLICKHOUSE_URL", "ch:8123"), folder))
        .hasMessageContaining("RUNONCE_CLICKHOUSE_URL: 'ch:8123'");
    assertThatThrownBy(() ->
            WarehouseConfig.load(
                Map.of(
                    "RUNONCE_CLICKHOUSE_URL", "http://ch",
                    "RUNONCE_CLICKHOUSE_DATABASE", "a b"),
                folder))
        .hasMessageContaining("RUNONCE_CLICKHOUSE_DATABASE: 'a b'");
  }

  @Test
  void aPasswordIsNotPrinted() {
    assertThat(new Credential("u", "secret")).hasToString("u:***");
  }
}
