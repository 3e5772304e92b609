package dev.spikeproof.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * A database that is away or overloaded is our fault and passes: 503, and when to come
 * again.
 */
@RestControllerAdvice
@ConditionalOnClass(JdbcTransactionManager.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseProblems {

	private static final Logger log = LoggerFactory.getLogger(DatabaseProblems.class);

	private static final String SECONDS = "2";

	@ExceptionHandler({ CannotCreateTransactionException.class, TransactionSystemException.class,
			NonTransientDataAccessResourceException.class, TransientDataAccessException.class,
			RecoverableDataAccessException.class })
	ResponseEntity<ProblemDetail> unavailable(RuntimeException ex) {
		log.warn("A request was turned away, the database doesn't answer: {}", ex.getMessage());
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"Too busy just now. Send the same request again, with the same Idempotency-Key if it had one.");
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, SECONDS)
			.body(problem);
	}

}
