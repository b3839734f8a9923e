/** What lies behind an item's or a department's promise, each number with its rows. */
@NullMarked
package io.runonce.web.anatomy;

import org.jspecify.annotations.NullMarked;
