/** One definition a measure (DOMAIN §7), questions as values, and the figures with their parts. */
@NullMarked
package io.runonce.measures;

import org.jspecify.annotations.NullMarked;
