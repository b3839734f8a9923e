package io.runonce.reckoning;

import io.runonce.contract.Channel;
import io.runonce.contract.CloseResult;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a case's steps were (DOMAIN V0): received and accepted the first of their kind, closed and
 * delivered the last.
 *
 * @param result null while open, and where the last CLOSED tells none
 * @param receivedBy the channel of the first RECEIVED
 */
public record Moments(
    Instant firstEventAt,
    @Nullable Instant receivedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant closedAt,
    @Nullable Instant deliveredAt,
    @Nullable CloseResult result,
    @Nullable Channel receivedBy)
    implements Serializable {

  public boolean isClosed() {
    return closedAt != null;
  }
}
