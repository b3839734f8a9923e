/** The project's own calendar file: holidays and make-up days since 2007 (CONTRACT §2). */
@NullMarked
package io.runonce.sources.calendar;

import org.jspecify.annotations.NullMarked;
