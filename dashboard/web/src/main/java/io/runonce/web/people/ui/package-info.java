/** The sign-in page. */
@NullMarked
package io.runonce.web.people.ui;

import org.jspecify.annotations.NullMarked;
