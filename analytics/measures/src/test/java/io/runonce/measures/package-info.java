@NullMarked
package io.runonce.measures;

import org.jspecify.annotations.NullMarked;
