package io.runonce.contract;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A place that people travel to.
 *
 * @param lon degrees east
 * @param lat degrees north
 */
public record Location(
    String id,
    String regionCode,
    String name,
    @Nullable String nameEn,
    @Nullable String kind,
    @Nullable Double lon,
    @Nullable Double lat,
    @Nullable String openHours)
    implements Serializable {}
