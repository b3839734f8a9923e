/** The page of how the dashboard runs. */
@NullMarked
package io.runonce.web.system.ui;

import org.jspecify.annotations.NullMarked;
