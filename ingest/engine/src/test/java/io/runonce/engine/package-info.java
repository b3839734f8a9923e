/** Tests of the bridge with the real engine and ClickHouse's own clients. */
@NullMarked
package io.runonce.engine;

import org.jspecify.annotations.NullMarked;
