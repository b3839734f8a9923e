/** The reader's way to the warehouse. */
@NullMarked
package io.runonce.web.store;

import org.jspecify.annotations.NullMarked;
