package dev.spikeproof.control.deadletter.web;

import java.util.Optional;

import dev.spikeproof.web.BadRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which letters of a queue are to go back, and how fast. */
record RedriveRequest(@Schema(description = "true: every letter") @Nullable Boolean all,
		@Schema(description = "A group's key, or words that only its reason has",
				example = "3fa21c") @Nullable @Size(min = 3, max = 1000) String reason,
		@Schema(description = "Letters per second") @Nullable @Min(1) @Max(500) Integer rate) {

	/** The reason that is meant; empty for all. */
	Optional<String> requireOne() {
		boolean everything = Boolean.TRUE.equals(this.all);
		if (everything == (this.reason != null)) {
			throw new BadRequest("reason", "either name one, or set all to true");
		}
		return Optional.ofNullable(this.reason);
	}

	Optional<Integer> perSecond() {
		return Optional.ofNullable(this.rate);
	}

}
