/** Reads files of events: records by offset under a cap, and records to events by mapping. */
@NullMarked
package io.runonce.sources.events;

import org.jspecify.annotations.NullMarked;
