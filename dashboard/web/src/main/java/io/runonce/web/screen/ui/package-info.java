/** The wall display. */
@NullMarked
package io.runonce.web.screen.ui;

import org.jspecify.annotations.NullMarked;
