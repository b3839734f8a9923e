/** The list of items. */
@NullMarked
package io.runonce.web.items.ui;

import org.jspecify.annotations.NullMarked;
