package dev.spikeproof.web.access;

import java.io.IOException;
import java.util.Optional;

import dev.spikeproof.web.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

import tools.jackson.databind.json.JsonMapper;

/**
 * Says why somebody isn't let in: in {@code WWW-Authenticate} (RFC 6750, 3) and as a
 * problem document.
 */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final Logger log = LoggerFactory.getLogger(Refusals.class);

	private static final String SECONDS = "5";

	private final JsonMapper json;

	Refusals(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		switch (ex) {
			case AuthenticationServiceException away -> {
				log.warn("A token can't be checked, the issuer doesn't give its keys: {}", away.getMessage());
				response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
				refuse(HttpStatus.SERVICE_UNAVAILABLE, "Tokens can't be checked just now. Send the same request again.",
						response);
			}
			case OAuth2AuthenticationException invalid -> {
				OAuth2Error error = invalid.getError();
				challenge(" error=\"%s\", error_description=\"%s\"".formatted(error.getErrorCode(),
						error.getDescription()), response);
				refuse(HttpStatus.UNAUTHORIZED, "The token isn't good here: see WWW-Authenticate.", response);
			}
			default -> {
				challenge("", response);
				refuse(HttpStatus.UNAUTHORIZED, "This needs a token, in the header Authorization: Bearer (RFC 6750).",
						response);
			}
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		Optional<Right> needed = needed(ex);
		challenge(
				" error=\"insufficient_scope\""
						+ needed.filter(Right::isScope).map((right) -> ", scope=\"" + right.name() + "\"").orElse(""),
				response);
		refuse(HttpStatus.FORBIDDEN, needed.map((right) -> "This needs a token with " + right + ".")
			.orElse("There is nothing here for anybody."), response);
	}

	private static Optional<Right> needed(AccessDeniedException ex) {
		return (ex instanceof AuthorizationDeniedException denied
				&& denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision)
						? decision.getAuthorities()
							.stream()
							.map(GrantedAuthority::getAuthority)
							.map((authority) -> new Right(String.valueOf(authority)))
							.findFirst()
						: Optional.empty();
	}

	private static void challenge(String parameters, HttpServletResponse response) {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer" + parameters);
	}

	private void refuse(HttpStatus status, String detail, HttpServletResponse response) throws IOException {
		ProblemAnswer.write(ProblemDetail.forStatusAndDetail(status, detail), response, this.json);
	}

}
