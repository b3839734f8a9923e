/** The supervisor's queue. */
@NullMarked
package io.runonce.web.inspect;

import org.jspecify.annotations.NullMarked;
