package io.runonce.web.system;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the dashboard runs.
 *
 * @param warehouse its address, without a credential; null while it is not known
 * @param answering whether the warehouse answered just now
 * @param usedMemory in MiB
 * @param mostMemory in MiB
 */
public record SystemState(
    @Nullable String warehouse,
    @Nullable String database,
    boolean answering,
    Duration up,
    String java,
    long usedMemory,
    long mostMemory,
    Duration idle,
    String listening,
    boolean demo) {}
