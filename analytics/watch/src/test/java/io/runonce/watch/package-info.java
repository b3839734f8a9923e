@NullMarked
package io.runonce.watch;

import org.jspecify.annotations.NullMarked;
