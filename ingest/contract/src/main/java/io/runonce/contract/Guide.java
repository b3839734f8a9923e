package io.runonce.contract;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one place publishes of an item, to compare with what the others do. */
public record Guide(
    String itemCode,
    GuidePlace place,
    List<String> materials,
    @Nullable Integer declaredVisits,
    @Nullable Integer promisedDays)
    implements Serializable {}
