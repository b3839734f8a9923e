package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestSettingsTest {
  private final RequestSettings settings =
      new RequestSettings(
          Set.of("max_execution_time", "async_insert", "max_threads", "readonly", "log_comment"),
          Limits.defaults());

  private static Request asking(Map<String, String> settings) {
    return new Request(
        new Credentials("u", "p"),
        "id-1",
        "",
        "default",
        "TSV",
        settings,
        Map.of(),
        false,
        false,
        false);
  }

  @Test
  void everyStatementHasATimeLimitAndItsId() {
    assertThat(settings.of(Account.WRITER, asking(Map.of())))
        .containsEntry("max_execution_time", "1800")
        .containsEntry("async_insert", "0")
        .containsEntry("implicit_select", "0")
        .containsEntry("log_comment", "id-1");
    assertThat(settings.of(Account.READER, asking(Map.of())))
        .containsEntry("max_execution_time", "30")
        .containsEntry("readonly", "1")
        .containsEntry("implicit_select", "0")
        .containsEntry("log_comment", "id-1");
  }

  @Test
  void theWriterMayChangeThem() {
    assertThat(settings.of(Account.WRITER, asking(Map.of("async_insert", "1"))))
        .containsEntry("async_insert", "1");
  }

  @Test
  void theReaderMayLowerALimitOnly() {
    assertThat(settings.of(Account.READER, asking(Map.of("max_execution_time", "2.5"))))
        .containsEntry("max_execution_time", "2.5");
    for (String wrong : new String[] {"0", "-1", "31", "x"}) {
      Request request = asking(Map.of("max_execution_time", wrong));
      assertThatThrownBy(() -> settings.of(Account.READER, request)).hasMessageContaining(wrong);
    }
    Request async = asking(Map.of("async_insert", "1"));
    assertThatThrownBy(() -> settings.of(Account.READER, async)).hasMessageContaining("Code: 164.");
  }

  @Test
  void aReaderHasAThreadForEachCoreUnlessHeAsksForMore() {
    int cores = Runtime.getRuntime().availableProcessors();
    assertThat(settings.of(Account.READER, asking(Map.of())))
        .containsEntry("max_threads", Integer.toString(Math.min(16, cores)));
    assertThat(settings.of(Account.READER, asking(Map.of("max_threads", "16"))))
        .containsEntry("max_threads", "16");
    Request more = asking(Map.of("max_threads", "17"));
    assertThatThrownBy(() -> settings.of(Account.READER, more)).hasMessageContaining("17");
  }

  @Test
  void unknownNamesAreErrors() {
    Request request = asking(Map.of("max_thread", "1"));
    assertThatThrownBy(() -> settings.of(Account.WRITER, request))
        .hasMessageContaining("Code: 115.");
  }
}
