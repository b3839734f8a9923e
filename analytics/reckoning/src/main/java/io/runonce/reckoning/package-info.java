/** What the events amount to: calendar, visits, clocks, verdicts, causes; pure (DOMAIN §4–6). */
@NullMarked
package io.runonce.reckoning;

import org.jspecify.annotations.NullMarked;
