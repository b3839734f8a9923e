/** How a figure moves, and whether that is more than noise. */
@NullMarked
package io.runonce.web.trend;

import org.jspecify.annotations.NullMarked;
