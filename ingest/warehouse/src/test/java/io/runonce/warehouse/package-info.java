/** The store of all facts: ClickHouse, spoken to from here and nowhere else. */
@NullMarked
package io.runonce.warehouse;

import org.jspecify.annotations.NullMarked;
