/** Where papers are looked at and taken away. */
@NullMarked
package io.runonce.web.report.ui;

import org.jspecify.annotations.NullMarked;
