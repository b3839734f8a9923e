package io.runonce.web.scope;

import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Hands out the scope of whoever reads: of the person of the session, or, where a place on a page
 * reads in the background, of the one whose page it is. Nobody signed in means nothing is seen.
 */
public final class Sight {
  private static final ScopedValue<Scoped> READER = ScopedValue.newInstance();
  private static final Scoped NOBODY = () -> Scope.NOTHING;

  private Sight() {}

  /** The rows that may be read now. */
  public static Scope now() {
    return reader().scope();
  }

  /** Whoever reads now, to read on their behalf later. */
  public static Scoped reader() {
    if (READER.isBound()) {
      return READER.get();
    }
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn != null && signedIn.getPrincipal() instanceof Scoped person ? person : NOBODY;
  }

  /** Reads on behalf of somebody, on whichever thread. */
  public static <T> T as(Scoped reader, Supplier<T> reading) {
    return ScopedValue.where(READER, reader).call(reading::get);
  }
}
