package io.runonce.contract;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that every Java runtime must have. */
final class Sha256 {
  private static final MessageDigest FRESH = lookUp();

  private Sha256() {}

  /** A copy of an untouched one: looking the provider up costs as much as a short digest. */
  static MessageDigest newDigest() {
    try {
      return (MessageDigest) FRESH.clone();
    } catch (CloneNotSupportedException e) {
      return lookUp();
    }
  }

  private static MessageDigest lookUp() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime lacks SHA-256", e);
    }
  }
}
