package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainOptionsTest {

  private static MainOptions parse(String... arguments) {
    return MainOptions.parse(arguments, Map.of("RUNONCE_DATA", "/env"));
  }

  @Test
  void argumentsComeBeforeTheEnvironment() {
    assertThat(parse().values()).containsEntry("--data", "/env");
    assertThat(parse("--data", "/arg").values()).containsEntry("--data", "/arg");
    assertThat(MainOptions.parse(new String[0], Map.of()).values())
        .containsEntry("--data", "data")
        .containsEntry("--memory", "1536");
  }

  @Test
  void aParentIsOptional() {
    assertThat(parse().parent()).isEmpty();
    assertThat(parse("--parent", "7").parent()).isEqualTo(OptionalLong.of(7));
  }

  @Test
  void helpIsHelp() {
    assertThat(parse("--help").help()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "--port, x, --port is not a number: x",
    "--port, 70000, '--port must be from 1 to 65535, not 70000'",
    "--memory, 1, '--memory must be from 64 to 1048576, not 1'"
  })
  void wrongValuesNameWhatIsAllowed(String name, String value, String message) {
    MainOptions options = parse(name, value);
    assertThatThrownBy(options::server).isInstanceOf(EngineException.class).hasMessage(message);
  }

  @Test
  void aValueMayNotBeLeftOut() {
    assertThatThrownBy(() -> parse("--port")).hasMessageContaining("needs a value");
  }
}
