package io.runonce.web.people.oidc;

import io.runonce.web.people.Somebody;
import io.runonce.web.store.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Keeps how signing in through the provider ended, and leads who was not let in to the reason. */
final class Outcomes {
  /** The key of the sign-in page's address that says why. */
  static final String WHY = "oidc";

  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
  private static final Set<String> DENIED = Set.of("access_denied", "login_required");
  private static final Set<String> NOT_KNOWN = Set.of("invalid_client", "unauthorized_client");
  private static final Set<String> BUSY = Set.of("server_error", "temporarily_unavailable");

  private final AuditLog audit;

  Outcomes(AuditLog audit) {
    this.audit = audit;
  }

  void letIn(HttpServletRequest request, Authentication signedIn) {
    String role =
        signedIn.getPrincipal() instanceof Somebody somebody ? somebody.role().name() : "";
    audit.record(
        new AuditLog.Person(signedIn.getName(), role),
        AuditLog.Action.SIGNED_IN,
        request.getRemoteAddr(),
        Provider.ID,
        "");
  }

  void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    boolean refused = failure instanceof NotLetIn;
    String why = failure instanceof NotLetIn one ? one.why().name() : why(failure);
    if (!refused) {
      LOG.warn("signing in through the identity provider failed: {}", story(failure));
    }
    audit.record(
        new AuditLog.Person(failure instanceof NotLetIn one ? one.name() : "", ""),
        refused ? AuditLog.Action.SIGN_IN_REFUSED : AuditLog.Action.SIGN_IN_FAILED,
        request.getRemoteAddr(),
        Provider.ID + " " + why,
        "");
    response.sendRedirect(request.getContextPath() + "/login?" + WHY + "=" + why);
  }

  private static String why(AuthenticationException failure) {
    String code =
        failure instanceof OAuth2AuthenticationException e ? e.getError().getErrorCode() : "";
    if (BUSY.contains(code)
        || causes(failure).stream().anyMatch(c -> c instanceof ProviderDown || isSilence(c))) {
      return "DOWN";
    }
    if (DENIED.contains(code)) {
      return "DENIED";
    }
    if (NOT_KNOWN.contains(code)
        || causes(failure).stream()
            .anyMatch(HttpClientErrorException.Unauthorized.class::isInstance)) {
      return "CLIENT";
    }
    return causes(failure).stream().anyMatch(Outcomes::isWrongTime) ? "CLOCK" : "INVALID";
  }

  private static boolean isSilence(Throwable cause) {
    return cause instanceof ResourceAccessException
        || cause instanceof HttpServerErrorException
        || cause instanceof IOException;
  }

  private static boolean isWrongTime(Throwable cause) {
    return cause instanceof JwtValidationException e
        && e.getErrors().stream()
            .map(OAuth2Error::getErrorCode)
            .anyMatch(IdTokens.WRONG_TIME::equals);
  }

  /** One line, whatever a provider writes into its errors. */
  private static String story(Throwable failure) {
    List<Throwable> causes = causes(failure);
    String text =
        failure.getMessage() + (causes.size() == 1 ? "" : " <- " + causes.getLast().getMessage());
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>(List.of(failure));
    for (Throwable next = failure.getCause(); next != null; next = next.getCause()) {
      causes.add(next);
    }
    return causes;
  }
}
