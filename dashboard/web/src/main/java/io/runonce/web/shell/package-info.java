/** Freshness of what the pages show. */
@NullMarked
package io.runonce.web.shell;

import org.jspecify.annotations.NullMarked;
