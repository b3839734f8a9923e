@NullMarked
package io.runonce.stream;

import org.jspecify.annotations.NullMarked;
