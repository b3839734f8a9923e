package io.runonce.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":[true,null,\"\\u00e9\\n\\u0001\\\"\"],\"c\":{\"z\":0.1,\"y\":-0,\"x\":1e21}}",
        "{\"\\u20ac\":\"Euro\",\"\\r\":\"CR\",\"1\":\"One\",\"\\ud83d\\ude00\":\"Smiley\",\"\\ufb33\":\"D\"}",
        "{\"n\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,9007199254740993]}",
      })
  void agreesWithTheReferenceImplementation(String json) throws IOException, Refusal {
    assertThat(canonical(json)).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
  }

  private static String canonical(String json) throws JsonProcessingException, Refusal {
    return new CanonicalJson().text(new JsonMapper().readTree(json));
  }
}
