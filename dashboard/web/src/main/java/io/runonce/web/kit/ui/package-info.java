/** Parts that pages are laid out from: cards, states, status words. */
@NullMarked
package io.runonce.web.kit.ui;

import org.jspecify.annotations.NullMarked;
