/** Words, numbers and dates in the two languages. */
@NullMarked
package io.runonce.web.text;

import org.jspecify.annotations.NullMarked;
