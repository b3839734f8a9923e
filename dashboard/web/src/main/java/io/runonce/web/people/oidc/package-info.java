/** Signing in through an identity provider (OpenID Connect). */
@NullMarked
package io.runonce.web.people.oidc;

import org.jspecify.annotations.NullMarked;
