package dev.spikeproof.web;

import java.util.List;

/**
 * The caller's fault, found after the body could be read: answered with 400 and every
 * field's error.
 */
public class BadRequest extends RuntimeException {

	private final List<FieldError> errors;

	public BadRequest(List<FieldError> errors) {
		super(errors.toString());
		this.errors = List.copyOf(errors);
	}

	public BadRequest(String field, String message) {
		this(List.of(new FieldError(field, message)));
	}

	List<FieldError> errors() {
		return this.errors;
	}

}
