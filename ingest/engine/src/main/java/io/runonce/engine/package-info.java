/** ClickHouse as a library in this process, behind its own HTTP protocol on loopback. */
@NullMarked
package io.runonce.engine;

import org.jspecify.annotations.NullMarked;
