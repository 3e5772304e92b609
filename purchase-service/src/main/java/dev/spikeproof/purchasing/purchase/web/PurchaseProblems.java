package dev.spikeproof.purchasing.purchase.web;

import java.util.List;

import dev.spikeproof.purchasing.purchase.IdempotencyKeys;
import dev.spikeproof.purchasing.purchase.Refusal;
import dev.spikeproof.purchasing.purchase.UnknownPurchase;
import dev.spikeproof.web.FieldError;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says over HTTP why a purchase isn't taken or found. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PurchaseProblems {

	@ExceptionHandler
	ProblemDetail refused(Refusal ex) {
		HttpStatus status = ex.isConflict() ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
		return problem(status, "The purchase was refused and changed nothing: see errors.",
				new FieldError(ex.field(), String.valueOf(ex.getMessage())));
	}

	@ExceptionHandler
	ProblemDetail unknown(UnknownPurchase ex) {
		return problem(HttpStatus.NOT_FOUND, ex.getMessage() + ".", new FieldError("id", "is unknown"));
	}

	@ExceptionHandler
	ProblemDetail reused(IdempotencyKeys.KeyReused ex) {
		return problem(HttpStatus.UNPROCESSABLE_CONTENT, ex.getMessage() + ".",
				new FieldError("Idempotency-Key", "stands for another request: use a new one"));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> busy(IdempotencyKeys.KeyBusy ex) {
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()))
			.body(problem(HttpStatus.CONFLICT, ex.getMessage() + ".",
					new FieldError("Idempotency-Key", "is in use: ask again in %d s".formatted(ex.seconds()))));
	}

	private static ProblemDetail problem(HttpStatus status, String detail, FieldError error) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setProperty("errors", List.of(error));
		return problem;
	}

}
