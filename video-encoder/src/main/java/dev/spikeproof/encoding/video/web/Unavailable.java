package dev.spikeproof.encoding.video.web;

import dev.spikeproof.encoding.TryAgainLater;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What isn't the caller's fault is answered with 503 and the time to come again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Unavailable {

	/** Jobs last seconds to minutes. */
	private static final String RETRY_AFTER_SECONDS = "5";

	@ExceptionHandler
	ResponseEntity<ProblemDetail> busy(AllSlotsTaken ex) {
		return problem("All slots of this worker are taken.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> later(TryAgainLater ex) {
		return problem("The video can't be encoded just now.");
	}

	private static ResponseEntity<ProblemDetail> problem(String detail) {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
			.body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail));
	}

}
