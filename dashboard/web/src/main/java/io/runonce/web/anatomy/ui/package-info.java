/** The pages of an item and of a department. */
@NullMarked
package io.runonce.web.anatomy.ui;

import org.jspecify.annotations.NullMarked;
