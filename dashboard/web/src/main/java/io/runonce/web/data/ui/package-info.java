/** The page of data health. */
@NullMarked
package io.runonce.web.data.ui;

import org.jspecify.annotations.NullMarked;
