/** The wall chart of targets. */
@NullMarked
package io.runonce.web.targets.ui;

import org.jspecify.annotations.NullMarked;
