/**
 * Which rows a reader may see: the one place that says it, and what every question goes through.
 */
@NullMarked
package io.runonce.web.scope;

import org.jspecify.annotations.NullMarked;
