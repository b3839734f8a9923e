package io.runonce.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Tells the writer from the reader and both from strangers. The engine itself knows no users. */
record Accounts(Credentials writer, Credentials reader) {
  private static final String BASIC = "basic ";

  /** Whose credentials these are; error 516 when nobody's. */
  Account authenticate(Credentials given) {
    boolean writes = matches(writer, given);
    boolean reads = matches(reader, given);
    if (writes) {
      return Account.WRITER;
    }
    if (reads) {
      return Account.READER;
    }
    throw refusal(given.user());
  }

  private static QueryError refusal(String user) {
    return QueryError.of(
        QueryError.AUTHENTICATION_FAILED,
        user
            + ": Authentication failed: password is incorrect, or there is no user with such name."
            + " Both credentials stand in warehouse.properties in the data folder."
            + " (AUTHENTICATION_FAILED)");
  }

  /** The credentials of an {@code Authorization: Basic} header. */
  static Optional<Credentials> basic(String header) {
    if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String text = new String(decoded, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      throw QueryError.of(
          QueryError.AUTHENTICATION_FAILED, "The Authorization header is not Base64");
    }
  }

  /** Takes the same time for any user and password of a length. */
  private static boolean matches(Credentials wanted, Credentials given) {
    return MessageDigest.isEqual(bytes(wanted), bytes(given));
  }

  private static byte[] bytes(Credentials credentials) {
    String text = credentials.user() + '\0' + credentials.password();
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
