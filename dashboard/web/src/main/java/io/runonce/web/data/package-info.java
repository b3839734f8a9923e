/** How fresh and how whole the sources are. */
@NullMarked
package io.runonce.web.data;

import org.jspecify.annotations.NullMarked;
