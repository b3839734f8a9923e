/** The words, as Vaadin asks for them. */
@NullMarked
package io.runonce.web.text.ui;

import org.jspecify.annotations.NullMarked;
