@NullMarked
package io.runonce.contract;

import org.jspecify.annotations.NullMarked;
