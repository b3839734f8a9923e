/** What was done in the dashboard, by whom. */
@NullMarked
package io.runonce.web.audit;

import org.jspecify.annotations.NullMarked;
