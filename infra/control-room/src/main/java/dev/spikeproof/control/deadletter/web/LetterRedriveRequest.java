package dev.spikeproof.control.deadletter.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be sent. */
record LetterRedriveRequest(
		@Schema(description = "The body to send instead of the letter's own, checked first") @Nullable String body) {
}
