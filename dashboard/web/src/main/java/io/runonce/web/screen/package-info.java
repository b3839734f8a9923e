/** Boards for a wall, read at five metres, without a person on them. */
@NullMarked
package io.runonce.web.screen;

import org.jspecify.annotations.NullMarked;
