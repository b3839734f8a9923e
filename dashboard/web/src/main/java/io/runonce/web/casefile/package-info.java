/** One case: its visits, clocks, causes and the records that prove them. */
@NullMarked
package io.runonce.web.casefile;

import org.jspecify.annotations.NullMarked;
