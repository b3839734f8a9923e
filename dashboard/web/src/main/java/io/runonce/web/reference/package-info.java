/** Names of what codes stand for. */
@NullMarked
package io.runonce.web.reference;

import org.jspecify.annotations.NullMarked;
