/** The filter bar. */
@NullMarked
package io.runonce.web.filter.ui;

import org.jspecify.annotations.NullMarked;
