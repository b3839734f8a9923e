/** The page of definitions. */
@NullMarked
package io.runonce.web.method.ui;

import org.jspecify.annotations.NullMarked;
