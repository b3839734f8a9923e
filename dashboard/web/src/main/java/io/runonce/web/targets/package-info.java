/** Dated targets: who answers for them, what each month was to bring, what came, what changed. */
@NullMarked
package io.runonce.web.targets;

import org.jspecify.annotations.NullMarked;
