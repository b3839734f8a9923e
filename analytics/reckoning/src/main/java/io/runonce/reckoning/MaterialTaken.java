package io.runonce.reckoning;

import io.runonce.contract.EventId;
import java.io.Serializable;
import java.time.Instant;

/** A material that the applicant had to bring, and the event in which it came. */
public record MaterialTaken(String code, Instant time, EventId event) implements Serializable {}
