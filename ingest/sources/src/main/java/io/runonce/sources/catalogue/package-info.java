/** Reads a catalogue's folder (CONTRACT §2) strictly: all of it is right, or nothing is loaded. */
@NullMarked
package io.runonce.sources.catalogue;

import org.jspecify.annotations.NullMarked;
