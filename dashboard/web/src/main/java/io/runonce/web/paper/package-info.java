/** Papers as offices write them (GB/T 9704), as DOCX and as PDF. */
@NullMarked
package io.runonce.web.paper;

import org.jspecify.annotations.NullMarked;
