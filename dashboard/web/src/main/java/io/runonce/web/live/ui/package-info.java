/** Places on a page that keep themselves up to date. */
@NullMarked
package io.runonce.web.live.ui;

import org.jspecify.annotations.NullMarked;
