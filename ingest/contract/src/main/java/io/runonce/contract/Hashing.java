package io.runonce.contract;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Under which key the identities of a record were hashed.
 *
 * @param keyId names the key; '' where nothing was hashed here: the source did, or there is nobody
 * @param previousSubjectId the subject under the previous key, while both run
 * @param previousAgentId the agent under the previous key, while both run
 */
public record Hashing(
    String keyId, @Nullable String previousSubjectId, @Nullable String previousAgentId)
    implements Serializable {

  /** Nothing was hashed. */
  public static final Hashing NONE = new Hashing("", null, null);
}
