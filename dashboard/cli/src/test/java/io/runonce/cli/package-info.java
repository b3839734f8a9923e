@NullMarked
package io.runonce.cli;

import org.jspecify.annotations.NullMarked;
