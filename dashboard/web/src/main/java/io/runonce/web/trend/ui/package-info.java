/** The chart of a figure's months. */
@NullMarked
package io.runonce.web.trend.ui;

import org.jspecify.annotations.NullMarked;
