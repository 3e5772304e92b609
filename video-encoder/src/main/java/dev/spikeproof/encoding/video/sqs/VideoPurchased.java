package dev.spikeproof.encoding.video.sqs;

import java.util.UUID;

import dev.spikeproof.encoding.video.Encoding;
import dev.spikeproof.encoding.video.Preset;
import dev.spikeproof.messaging.inbox.BrokenContract;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The event as this service reads it. */
record VideoPurchased(@NotNull UUID purchaseId, @Min(1) @Max(50) int line, @NotNull String preset,
		@NotNull @Pattern(regexp = "uploads/[0-9a-f-]{36}") String uploadKey) {

	Encoding encoding() {
		Preset wanted = Preset.of(this.preset)
			.orElseThrow(() -> new BrokenContract("VideoPurchased names a preset that doesn't exist"));
		return new Encoding(this.purchaseId, this.line, wanted, this.uploadKey);
	}

}
