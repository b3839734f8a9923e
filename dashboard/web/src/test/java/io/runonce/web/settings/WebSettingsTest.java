package io.runonce.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebSettingsTest {
  @Test
  void defaults() {
    assertThat(WebSettings.from(Map.of(), List.of()))
        .isEqualTo(new WebSettings(Path.of("data"), "127.0.0.1", 8080, false, Map.of()));
  }

  @Test
  void everySettingIsTaken() {
    Map<String, String> environment =
        Map.of(
            "RUNONCE_DATA", "elsewhere",
            "RUNONCE_WEB_ADDRESS", "0.0.0.0",
            "SERVER_PORT", "9000",
            "RUNONCE_DEMO", "true");
    assertThat(WebSettings.from(environment, List.of()))
        .isEqualTo(new WebSettings(Path.of("elsewhere"), "0.0.0.0", 9000, true, environment));
  }

  @Test
  void theCommandLineGoesBeforeTheEnvironment() {
    Map<String, String> environment = Map.of("SERVER_PORT", "9000");
    assertThat(WebSettings.from(environment, List.of("--port", "0")).port()).isZero();
    assertThat(WebSettings.from(environment, List.of("--port=81")).port()).isEqualTo(81);
  }

  @Test
  void theIdleTimeIsMinutes() {
    assertThat(WebSettings.from(Map.of(), List.of()).idle()).hasMinutes(30);
    Map<String, String> odd = Map.of("RUNONCE_IDLE_MINUTES", "0");
    List<String> nothing = List.of();
    assertThatThrownBy(() -> WebSettings.from(odd, nothing))
        .hasMessage("RUNONCE_IDLE_MINUTES is \"0\"; allowed: whole minutes from 1 to 720");
  }

  @Test
  void badValuesNameTheKeyTheValueAndWhatIsAllowed() {
    Map<String, String> none = Map.of();
    List<String> port = List.of("--port", "70000");
    assertThatThrownBy(() -> WebSettings.from(none, port))
        .isInstanceOf(BadSetting.class)
        .hasMessage("--port is \"70000\"; allowed: a number from 0 to 65535");
    Map<String, String> demo = Map.of("RUNONCE_DEMO", "yes");
    List<String> nothing = List.of();
    assertThatThrownBy(() -> WebSettings.from(demo, nothing))
        .hasMessage("RUNONCE_DEMO is \"yes\"; allowed: true or false");
    List<String> unknown = List.of("--colour");
    assertThatThrownBy(() -> WebSettings.from(none, unknown)).isInstanceOf(BadSetting.class);
  }
}
