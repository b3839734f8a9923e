/** What is so now: queues, hotspots, and alerts with their life. */
@NullMarked
package io.runonce.web.alerts;

import org.jspecify.annotations.NullMarked;
