package dev.spikeproof.web;

import java.io.IOException;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the caller which trace the request is in, by {@code traceresponse} (W3C Trace
 * Context Level 2): for a question about it, or to look at it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TraceAnswer extends OncePerRequestFilter {

	private final Tracer tracer;

	TraceAnswer(Tracer tracer) {
		this.tracer = tracer;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Span span = this.tracer.currentSpan();
		if (span != null && !span.isNoop()) {
			response.setHeader("traceresponse", text(span.context()));
		}
		chain.doFilter(request, response);
	}

	private static String text(TraceContext context) {
		return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(),
				Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
	}

}
