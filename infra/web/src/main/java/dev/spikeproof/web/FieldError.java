package dev.spikeproof.web;

/**
 * One thing that is wrong with a request.
 *
 * @param field where, as a path into the body ({@code lines[0].quantity}) or the name of
 * a header or parameter
 * @param message what is wrong and what would be right
 */
public record FieldError(String field, String message) {
}
