/** Who may sign in, and what each may open. */
@NullMarked
package io.runonce.web.people;

import org.jspecify.annotations.NullMarked;
