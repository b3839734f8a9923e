/** The planning desk. */
@NullMarked
package io.runonce.web.plan.ui;

import org.jspecify.annotations.NullMarked;
