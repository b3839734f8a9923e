/** Chart options, built without a browser. */
@NullMarked
package io.runonce.web.chart;

import org.jspecify.annotations.NullMarked;
