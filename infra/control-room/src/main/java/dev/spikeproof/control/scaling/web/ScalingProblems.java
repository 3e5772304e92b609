package dev.spikeproof.control.scaling.web;

import dev.spikeproof.control.scaling.FleetIsAway;
import dev.spikeproof.control.scaling.QueuesAreAway;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can't be done, as problem documents (RFC 9457) that say what to do instead. */
@RestControllerAdvice(basePackageClasses = ScalingProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScalingProblems {

	private static final String SECONDS = "5";

	@ExceptionHandler
	ProblemDetail impossible(IllegalArgumentException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "That can't be set: " + ex.getMessage() + ".");
	}

	@ExceptionHandler
	ProblemDetail unknown(Tasks.Unknown ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(ex.getMessage()));
	}

	@ExceptionHandler({ FleetIsAway.class, QueuesAreAway.class, NothingSeenYet.class })
	ResponseEntity<ProblemDetail> away(RuntimeException ex) {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, SECONDS)
			.body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(ex.getMessage())));
	}

}
