/** What the dashboard is told when it starts. */
@NullMarked
package io.runonce.web.settings;

import org.jspecify.annotations.NullMarked;
