package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.warehouse.WarehouseConfig;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
  private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule";

  private static KafkaSettings settings(String... pairs) {
    Map<String, String> properties = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      properties.put(pairs[i], pairs[i + 1]);
    }
    return new KafkaSettings("broker.invalid:9093", List.of("events"), "runonce", properties);
  }

  private static KafkaSettings login(String jaas) {
    return settings(
        "security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN", "sasl.jaas.config", jaas);
  }

  private static Topics open(KafkaSettings settings) {
    WarehouseConfig.Credential nobody = new WarehouseConfig.Credential("", "");
    return Topics.of(
        settings,
        new WarehouseConfig("http://127.0.0.1:1", "runonce", nobody, nobody),
        Clock.systemUTC());
  }

  @Test
  void soundSettingsAreTakenThoughTheBrokerIsNowhere() {
    assertThatCode(() -> open(settings())).doesNotThrowAnyException();
    assertThatCode(() -> open(login(MODULE + " required username=\"a\" password=\"b\";")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MODULE + " required username=\"a\" password=\"hid\"hidden\";",
        MODULE + " required username=\"a\" password=\"hidden\"",
        MODULE + " hidden username=\"a\" password=\"hidden\";",
        "hidden",
        "a.Hidden required password=\"hidden\";",
      })
  void loginThatCannotBeReadIsOneLineWithoutThePassword(String jaas) {
    assertThatThrownBy(() -> open(login(jaas)))
        .isInstanceOf(IngestException.class)
        .hasNoCause()
        .hasMessageStartingWith("RUNONCE_KAFKA_PROPERTY_*")
        .hasMessageNotContaining("hidden")
        .hasMessageEndingWith("; mend it");
  }

  @Test
  void storeThatIsNotThereIsNamed() {
    KafkaSettings settings =
        settings("security.protocol", "SSL", "ssl.truststore.location", "no/such/trust.p12");
    assertThatThrownBy(() -> open(settings))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("no/such/trust.p12");
  }
}
