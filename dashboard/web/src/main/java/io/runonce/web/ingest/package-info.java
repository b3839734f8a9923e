/** How landing goes: how much, how fast, what is refused. */
@NullMarked
package io.runonce.web.ingest;

import org.jspecify.annotations.NullMarked;
