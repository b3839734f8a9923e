/** The page of rows. */
@NullMarked
package io.runonce.web.cases.ui;

import org.jspecify.annotations.NullMarked;
