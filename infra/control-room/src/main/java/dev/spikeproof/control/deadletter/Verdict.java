package dev.spikeproof.control.deadletter;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a body stands to a contract.
 *
 * @param event the event it was held to; null if there is no contract for it
 * @param remark what is wrong apart from the body; null if nothing is
 * @param violations each rule that the body breaks
 */
public record Verdict(@Nullable String event, @Nullable String remark, List<Violation> violations) {

	/**
	 * A rule that is broken.
	 *
	 * @param path where in the body, as a JSON pointer; empty for the whole
	 * @param rule the keyword of JSON Schema, or {@code json} if the body isn't JSON
	 */
	public record Violation(String path, String rule, String message) {
	}

	/** Whether a reader would take this body. */
	public boolean isKept() {
		return this.violations.isEmpty();
	}

}
