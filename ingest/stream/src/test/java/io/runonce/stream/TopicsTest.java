package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @Test
  void soundSettingsAreTakenThoughTheBrokerIsNowhere() {
    assertThatCode(() -> Topics.of(settings())).doesNotThrowAnyException();
    assertThatCode(() -> Topics.of(login(MODULE + " required username=\"a\" password=\"b\";")))
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
    assertThatThrownBy(() -> Topics.of(login(jaas)))
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
    assertThatThrownBy(() -> Topics.of(settings))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("no/such/trust.p12");
  }
}
