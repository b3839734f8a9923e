/** Which items to reform next. */
@NullMarked
package io.runonce.web.plan;

import org.jspecify.annotations.NullMarked;
