/** The jobs on Spark: reckon and rank. ClickHouse sorts and joins, Spark folds. */
@NullMarked
package io.runonce.jobs;

import org.jspecify.annotations.NullMarked;
