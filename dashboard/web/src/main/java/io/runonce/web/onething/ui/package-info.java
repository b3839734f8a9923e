/** The page of one-things. */
@NullMarked
package io.runonce.web.onething.ui;

import org.jspecify.annotations.NullMarked;
