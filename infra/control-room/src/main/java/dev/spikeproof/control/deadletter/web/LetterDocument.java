package dev.spikeproof.control.deadletter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.spikeproof.control.deadletter.Attribute;
import dev.spikeproof.control.deadletter.DeadLetter;
import dev.spikeproof.control.deadletter.Failure;
import dev.spikeproof.control.deadletter.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that is known of a letter. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterDocument(String id, @Schema(example = "shipping-dlq") String queue,
		@Schema(description = "The queue it came from", example = "shipping") String source, Instant since,
		Failure failure, String reasonKey,
		@Schema(description = "How it failed before, oldest first; each time it was sent back") List<Failure> history,
		@Schema(description = "How its body stands to the contract of what the source's reader expects") Verdict contract,
		@Nullable String traceId, @Nullable String group,
		@Schema(description = "How often it was received in this queue, looking included") int looks,
		Map<String, Attribute> attributes, String body) {

	static LetterDocument of(DeadLetter letter, Verdict contract) {
		return new LetterDocument(letter.id(), letter.queue().name(), letter.queue().source(), letter.since(),
				letter.failure(), letter.reasonKey(), letter.history(), contract, letter.traceId().orElse(null),
				letter.group().isEmpty() ? null : letter.group(), letter.looks(), letter.attributes(), letter.body());
	}

}
