/** The page of what is so now. */
@NullMarked
package io.runonce.web.alerts.ui;

import org.jspecify.annotations.NullMarked;
