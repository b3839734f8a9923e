/** The Flink jobs: files and topics in, events, rejects and the ledger out, exactly once. */
@NullMarked
package io.runonce.stream;

import org.jspecify.annotations.NullMarked;
