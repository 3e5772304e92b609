package dev.spikeproof.control.guard.web;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import dev.spikeproof.web.ProblemAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses what a foreign page could make an operator's browser send: other names, other
 * origins, and changes without the token (OWASP, Cross-Site Request Forgery Prevention).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Guard extends OncePerRequestFilter {

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

	/** A load balancer asks for it by address, and all it learns is UP or DOWN. */
	private static final String HEALTH = "/actuator/health/";

	/** Agents on this machine call it as they call the one of ECS, without a token. */
	private static final String AGENTS = "/ecs/";

	private final GuardSettings settings;

	private final ControlToken token;

	private final JsonMapper json;

	Guard(GuardSettings settings, ControlToken token, JsonMapper json) {
		this.settings = settings;
		this.token = token;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		protect(response);
		Optional<String> objection = objection(request);
		if (objection.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, objection.get());
		ProblemAnswer.write(problem, response, this.json);
	}

	private Optional<String> objection(HttpServletRequest request) {
		String host = request.getHeader(HttpHeaders.HOST);
		if (!this.settings.isOurs(host) && !request.getServletPath().startsWith(HEALTH)) {
			return Optional.of("The control room isn't known by the name in Host. "
					+ "Call it by 127.0.0.1 or localhost, or add the name to control-room.allowed-hosts.");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (origin != null && !origin.equalsIgnoreCase("http://" + host)
				&& !origin.equalsIgnoreCase("https://" + host)) {
			return Optional.of("A page of another origin may not call the control room. Use its own page, at http://"
					+ host + "/, or call it without a browser.");
		}
		if (!SAFE.contains(request.getMethod()) && !request.getServletPath().startsWith(AGENTS)
				&& !this.token.is(request.getHeader(ControlToken.HEADER))) {
			return Optional.of("A request that changes something needs the header " + ControlToken.HEADER
					+ ": GET /api/token tells it, and it is new with each start of the control room.");
		}
		return Optional.empty();
	}

	private static void protect(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", "default-src 'self'; base-uri 'none'; object-src 'none'; "
				+ "form-action 'none'; frame-ancestors 'none'");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
	}

}
