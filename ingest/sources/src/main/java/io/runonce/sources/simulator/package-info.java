/** A made district: writes contract events, and the truth apart; product code reads only events. */
@NullMarked
package io.runonce.sources.simulator;

import org.jspecify.annotations.NullMarked;
