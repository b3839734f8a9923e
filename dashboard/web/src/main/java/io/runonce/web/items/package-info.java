/** Items beside each other: what was promised, what people did, and how sure a rank is. */
@NullMarked
package io.runonce.web.items;

import org.jspecify.annotations.NullMarked;
