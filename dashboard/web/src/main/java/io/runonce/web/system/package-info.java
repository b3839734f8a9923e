/** How the dashboard runs and is set up. */
@NullMarked
package io.runonce.web.system;

import org.jspecify.annotations.NullMarked;
