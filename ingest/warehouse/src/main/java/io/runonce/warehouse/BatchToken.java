package io.runonce.warehouse;

import io.runonce.contract.EventId;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names a batch for good: minted at random once, carried with its rows. A derived token could come
 * again with other rows, which the store would drop and call a success.
 */
public record BatchToken(long high, long low) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public static BatchToken mint() {
    return new BatchToken(RANDOM.nextLong(), RANDOM.nextLong());
  }

  /**
   * Reads a token as {@link #toString} writes it.
   *
   * @throws IllegalArgumentException if the text is not 32 hex digits
   */
  public static BatchToken parse(String hex) {
    EventId halves = EventId.parse(hex);
    return new BatchToken(halves.high(), halves.low());
  }

  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
  }
}
