/** Measures as pages ask for them: with comparison, target and the rows behind. */
@NullMarked
package io.runonce.web.figures;

import org.jspecify.annotations.NullMarked;
