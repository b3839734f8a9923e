/** An identity provider for tests, apart from the dashboard's own beans. */
@NullMarked
package io.runonce.testprovider;

import org.jspecify.annotations.NullMarked;
