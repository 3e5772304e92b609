package dev.spikeproof.control.deadletter.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.spikeproof.control.deadletter.DeadLetter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A letter as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterSummary(String id, Instant since, String type, String reason, String reasonKey,
		@Schema(description = "How often it was sent back before") int redrives, @Nullable String eventType,
		@Nullable String eventId, @Nullable String group) {

	static LetterSummary of(DeadLetter letter) {
		return new LetterSummary(letter.id(), letter.since(), letter.failure().type(), letter.failure().reason(),
				letter.reasonKey(), letter.history().size(), letter.eventType().orElse(null),
				letter.eventId().orElse(null), letter.group().isEmpty() ? null : letter.group());
	}

}
