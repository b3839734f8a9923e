@NullMarked
package io.runonce.notebooks;

import org.jspecify.annotations.NullMarked;
