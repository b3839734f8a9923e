package io.runonce.contract;

import org.jspecify.annotations.Nullable;

/**
 * The key that identities are hashed under, and while it is being changed the one before: whoever
 * comes in that time is then known under both. One instance a thread.
 *
 * @param previous null unless a change is under way
 */
public record IdentityKeys(IdentityHasher current, @Nullable IdentityHasher previous) {

  public static IdentityKeys of(IdentityHasher only) {
    return new IdentityKeys(only, null);
  }

  @Nullable String underPrevious(IdentityType type, String value) {
    return previous == null ? null : previous.hash(type, value);
  }
}
