/** The frame around every page. */
@NullMarked
package io.runonce.web.shell.ui;

import org.jspecify.annotations.NullMarked;
