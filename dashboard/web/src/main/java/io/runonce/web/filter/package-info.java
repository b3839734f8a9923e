/** What a page is asked for, and how a URL says so. */
@NullMarked
package io.runonce.web.filter;

import org.jspecify.annotations.NullMarked;
