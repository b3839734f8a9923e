/** The leadership desk. */
@NullMarked
package io.runonce.web.lead.ui;

import org.jspecify.annotations.NullMarked;
