/** Whether the promise holds, and where not. */
@NullMarked
package io.runonce.web.lead;

import org.jspecify.annotations.NullMarked;
