/** The page of how landing goes. */
@NullMarked
package io.runonce.web.ingest.ui;

import org.jspecify.annotations.NullMarked;
