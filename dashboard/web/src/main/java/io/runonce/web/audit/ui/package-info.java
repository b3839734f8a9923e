/** The page of what was done. */
@NullMarked
package io.runonce.web.audit.ui;

import org.jspecify.annotations.NullMarked;
