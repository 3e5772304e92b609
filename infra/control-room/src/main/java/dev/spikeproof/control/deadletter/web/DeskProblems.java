package dev.spikeproof.control.deadletter.web;

import java.util.List;

import dev.spikeproof.control.deadletter.ContractBroken;
import dev.spikeproof.control.deadletter.NoSuchLetter;
import dev.spikeproof.control.deadletter.NoSuchQueue;
import dev.spikeproof.control.deadletter.QueueIsBusy;
import dev.spikeproof.control.deadletter.RedriveUnderWay;
import dev.spikeproof.control.deadletter.Refused;
import dev.spikeproof.web.FieldError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can't be done, as problem documents (RFC 9457) that say what to do instead. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskProblems {

	private static final Logger log = LoggerFactory.getLogger(DeskProblems.class);

	private static final String SECONDS = "5";

	@ExceptionHandler({ NoSuchQueue.class, NoSuchLetter.class })
	ProblemDetail unknown(RuntimeException ex) {
		return problem(HttpStatus.NOT_FOUND, ex);
	}

	@ExceptionHandler({ RedriveUnderWay.class, Refused.class })
	ProblemDetail conflicting(RuntimeException ex) {
		return problem(HttpStatus.CONFLICT, ex);
	}

	@ExceptionHandler
	ProblemDetail broken(ContractBroken ex) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, ex);
		List<FieldError> errors = ex.verdict()
			.violations()
			.stream()
			.map((it) -> new FieldError("body" + it.path(), it.message() + " (" + it.rule() + ")"))
			.toList();
		problem.setProperty("errors", errors);
		return problem;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> busy(QueueIsBusy ex) {
		return later(problem(HttpStatus.SERVICE_UNAVAILABLE, ex));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> awsIsAway(SdkException ex) {
		log.warn("A request was turned away, AWS doesn't answer as it should: {}", ex.getMessage());
		return later(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"AWS doesn't answer as it should, so nothing can be said of the queues. Try again in a while."));
	}

	private static ResponseEntity<ProblemDetail> later(ProblemDetail problem) {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, SECONDS)
			.body(problem);
	}

	private static ProblemDetail problem(HttpStatus status, RuntimeException ex) {
		return ProblemDetail.forStatusAndDetail(status, String.valueOf(ex.getMessage()));
	}

}
