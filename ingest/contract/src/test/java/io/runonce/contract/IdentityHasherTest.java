package io.runonce.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IdentityHasherTest {
  private final IdentityHasher hasher =
      new IdentityHasher("0123456789abcdef".getBytes(StandardCharsets.UTF_8));

  @Test
  void fifteenDigitsAreTheSamePersonAsTheirEighteen() {
    assertThat(IdentityHasher.normalise(IdentityType.ID_CARD, "110105491231002"))
        .isEqualTo("11010519491231002X");
    assertThat(hasher.hash(IdentityType.ID_CARD, "110105491231002"))
        .isEqualTo(hasher.hash(IdentityType.ID_CARD, " １１０１０５１９４９１２３１００２ｘ "));
  }

  @Test
  void sameValueUnderAnotherTypeIsSomebodyElse() {
    assertThat(hasher.hash(IdentityType.MOBILE, "13800000000"))
        .isNotEqualTo(hasher.hash(IdentityType.ID_CARD, "13800000000"));
  }

  @Test
  void anotherKeyGivesAnotherHash() {
    IdentityHasher other = new IdentityHasher("fedcba9876543210".getBytes(StandardCharsets.UTF_8));
    assertThat(other.hash(IdentityType.USCC, "X"))
        .isNotEqualTo(hasher.hash(IdentityType.USCC, "X"));
  }

  @Test
  void keysAreNamedByDigestAndKeyWithoutTellingTheKey() {
    byte[] key = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    assertThat(hasher.keyId()).matches("SHA_256:[0-9a-f]{8}");
    assertThat(new IdentityHasher(key, HashAlgorithm.SM3).keyId())
        .matches("SM3:[0-9a-f]{8}")
        .isNotEqualTo(hasher.keyId());
  }

  @Test
  void shortKeyIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new IdentityHasher(new byte[8]));
  }
}
