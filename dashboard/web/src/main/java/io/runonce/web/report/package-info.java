/**
 * Papers from figures: the monthly bulletin (督查通报) and the page for the press (答记者问). Every
 * sentence is made of measures for whoever reads, and says what is not known.
 */
@NullMarked
package io.runonce.web.report;

import org.jspecify.annotations.NullMarked;
