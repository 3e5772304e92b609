package dev.spikeproof.web;

import java.util.List;

import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Answers every fault with a problem document (RFC 9457) whose {@code errors} name the
 * fields.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	@ExceptionHandler
	ProblemDetail badRequest(BadRequest ex) {
		return problem(ex.errors());
	}

	@ExceptionHandler
	ProblemDetail badRequest(ConstraintViolationException ex) {
		return problem(ex.getConstraintViolations()
			.stream()
			.map((it) -> new FieldError(it.getPropertyPath().toString(), it.getMessage()))
			.toList());
	}

	@ExceptionHandler
	ProblemDetail badRequest(MethodArgumentTypeMismatchException ex) {
		Class<?> type = ex.getRequiredType();
		return problem(List.of(new FieldError(ex.getName(),
				"is not a " + ((type != null) ? type.getSimpleName() : "readable value"))));
	}

	@ExceptionHandler
	ProblemDetail anythingElse(Exception ex) {
		log.error("A request failed for a reason nobody foresaw", ex);
		return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR,
				"Something went wrong on our side. The request may be sent again.");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldError> errors = ex.getBindingResult()
			.getFieldErrors()
			.stream()
			.map((it) -> new FieldError(it.getField(), String.valueOf(it.getDefaultMessage())))
			.sorted((a, b) -> a.field().compareTo(b.field()))
			.toList();
		return handleExceptionInternal(ex, problem(errors), headers, HttpStatus.BAD_REQUEST, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (BodyGate.isExceeded(ex)) {
			return handleExceptionInternal(ex, BodyGate.problem(), headers, HttpStatus.CONTENT_TOO_LARGE, request);
		}
		return handleExceptionInternal(ex, problem(List.of(unreadable(ex.getCause()))), headers, HttpStatus.BAD_REQUEST,
				request);
	}

	private static FieldError unreadable(@Nullable Throwable cause) {
		return switch (cause) {
			case UnrecognizedPropertyException ex ->
				new FieldError(path(ex), "is not a known field; known are " + ex.getKnownPropertyIds());
			case JacksonException ex when !ex.getPath().isEmpty() ->
				new FieldError(path(ex), "has the wrong type or form");
			case JacksonException ex -> new FieldError("body", "is not JSON: line %d, column %d"
				.formatted(ex.getLocation().getLineNr(), ex.getLocation().getColumnNr()));
			case null, default -> new FieldError("body", "is missing or can't be read");
		};
	}

	/** {@code lines[0].quantity}, or {@code body} where the fault isn't in a field. */
	private static String path(JacksonException ex) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference step : ex.getPath()) {
			if (step.getPropertyName() == null) {
				path.append('[').append(step.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
		}
		return path.isEmpty() ? "body" : path.substring(0, Math.min(path.length(), 200));
	}

	private static ProblemDetail problem(List<FieldError> errors) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The request was refused and changed nothing: see errors.");
		problem.setProperty("errors", errors);
		return problem;
	}

}
