/** One-things and the stages of a life, of a person's and of an enterprise's. */
@NullMarked
package io.runonce.web.onething;

import org.jspecify.annotations.NullMarked;
