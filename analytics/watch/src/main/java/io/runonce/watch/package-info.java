/** What happens now, and the alerts that it raises: pure rules, and the watch that applies them. */
@NullMarked
package io.runonce.watch;

import org.jspecify.annotations.NullMarked;
