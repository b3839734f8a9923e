package io.runonce.reckoning;

import io.runonce.contract.EventType;
import java.io.Serializable;
import java.time.Instant;

/**
 * A stage that a case came to.
 *
 * @param taken how many materials the applicant had to bring for it
 */
public record Step(Instant time, EventType stage, int taken) implements Serializable {}
