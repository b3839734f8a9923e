package io.runonce.contract;

import java.security.MessageDigest;

/** By which digest identities are hashed. All of a warehouse must come by the same one. */
public enum HashAlgorithm {
  SHA_256,
  /** GB/T 32905, which commercial cryptography rules (密评) ask for. */
  SM3;

  MessageDigest newDigest() {
    return switch (this) {
      case SHA_256 -> Sha256.newDigest();
      case SM3 -> new org.bouncycastle.jcajce.provider.digest.SM3.Digest();
    };
  }
}
