/** How a figure is shown: card, definition, words. */
@NullMarked
package io.runonce.web.figures.ui;

import org.jspecify.annotations.NullMarked;
