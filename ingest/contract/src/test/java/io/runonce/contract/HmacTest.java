package io.runonce.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacTest {
  private static final byte[] JEFE = bytes("Jefe");
  private static final byte[] QUESTION = bytes("what do ya want for nothing?");

  @Test
  void agreesWithRfc4231() {
    assertThat(hex(new Hmac(HashAlgorithm.SHA_256.newDigest(), JEFE).of(QUESTION)))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    byte[] longKey = new byte[131];
    Arrays.fill(longKey, (byte) 0xAA);
    assertThat(
            hex(
                new Hmac(HashAlgorithm.SHA_256.newDigest(), longKey)
                    .of(bytes("Test Using Larger Than Block-Size Key - Hash Key First"))))
        .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
  }

  /** The two examples in the annex of GB/T 32905-2016. */
  @Test
  void sm3AgreesWithItsStandard() {
    assertThat(hex(HashAlgorithm.SM3.newDigest().digest(bytes("abc"))))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(hex(HashAlgorithm.SM3.newDigest().digest(bytes("abcd".repeat(16)))))
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 63, 64, 65, 200})
  void sm3HmacAgreesWithAnIndependentOne(int keyLength) {
    byte[] key = new byte[keyLength];
    key[keyLength - 1] = 7;
    HMac reference = new HMac(new SM3Digest());
    reference.init(new KeyParameter(key));
    reference.update(QUESTION, 0, QUESTION.length);
    byte[] expected = new byte[32];
    reference.doFinal(expected, 0);
    Hmac hmac = new Hmac(HashAlgorithm.SM3.newDigest(), key);
    assertThat(hmac.of(QUESTION)).isEqualTo(expected);
    assertThat(hmac.of(QUESTION)).as("used again").isEqualTo(expected);
  }

  @Test
  void identityUnderAnotherDigestIsAnother() {
    byte[] key = bytes("0123456789abcdef");
    assertThat(new IdentityHasher(key, HashAlgorithm.SM3).hash(IdentityType.PASSPORT, "E1"))
        .hasSize(64)
        .isNotEqualTo(new IdentityHasher(key).hash(IdentityType.PASSPORT, "E1"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
