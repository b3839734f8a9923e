/** What feeds the system: importers of events and catalogues, and the simulator. */
@NullMarked
package io.runonce.sources;

import org.jspecify.annotations.NullMarked;
