/** The rows behind a figure. */
@NullMarked
package io.runonce.web.cases;

import org.jspecify.annotations.NullMarked;
