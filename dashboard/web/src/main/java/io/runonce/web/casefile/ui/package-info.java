/** The pages of one case and of one record. */
@NullMarked
package io.runonce.web.casefile.ui;

import org.jspecify.annotations.NullMarked;
