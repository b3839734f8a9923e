/** The supervision desk. */
@NullMarked
package io.runonce.web.inspect.ui;

import org.jspecify.annotations.NullMarked;
