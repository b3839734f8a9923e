/** The door's Java side: commands, progress, supervision of processes, exports (CONTRACT §4). */
@NullMarked
package io.runonce.cli;

import org.jspecify.annotations.NullMarked;
