/** What goes in and out: events, catalogue, identifiers, redaction. No engine (CONTRACT §1–2). */
@NullMarked
package io.runonce.contract;

import org.jspecify.annotations.NullMarked;
