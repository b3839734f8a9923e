/** The chart element and the panel around it. */
@NullMarked
package io.runonce.web.chart.ui;

import org.jspecify.annotations.NullMarked;
