package io.runonce.web.people.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which says what was wrong or how long to wait. */
final class SignInFailed implements AuthenticationFailureHandler {
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String why =
        failure instanceof MustWait wait ? SignInView.WAIT + "=" + wait.seconds() : "error";
    response.sendRedirect(request.getContextPath() + "/login?" + why);
  }
}
