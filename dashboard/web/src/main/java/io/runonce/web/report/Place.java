package io.runonce.web.report;

import io.runonce.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** Names of places on paper. */
final class Place {
  private Place() {}

  /** A place's name, or that none is known. */
  static String name(@Nullable String location, Names names, Say say) {
    return location == null || location.isEmpty()
        ? say.t("timeline.noplace")
        : names.location(location, say.locale());
  }
}
