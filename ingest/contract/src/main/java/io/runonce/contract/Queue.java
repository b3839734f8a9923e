package io.runonce.contract;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items a queue serves.
 *
 * @param locationId null means any place
 */
public record Queue(@Nullable String locationId, String queueCode, List<String> items)
    implements Serializable {}
