/** Figures that outlive a warehouse that is down. */
@NullMarked
package io.runonce.web.live;

import org.jspecify.annotations.NullMarked;
