package dev.spikeproof.encoding.video.web;

import java.util.UUID;

import dev.spikeproof.encoding.video.Encoding;
import dev.spikeproof.encoding.video.Preset;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What the caller wants to be encoded. */
@Schema(name = "Encoding")
record EncodingRequest(@NotNull @Schema(example = "019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01") UUID purchaseId,
		@NotNull @Min(1) @Max(50) @Schema(example = "2") Integer line,
		@NotNull @Pattern(regexp = "mp4-360p|mp4-720p|poster",
				message = "must be mp4-360p, mp4-720p or poster") @Schema(example = "mp4-360p") String preset,
		@NotNull @Pattern(regexp = "uploads/[0-9a-f-]{36}", message = "must be uploads/ and an upload's id") @Schema(
				example = "uploads/019a9f1e-11aa-7c20-9b4d-0e1f2a3b4c5d") String uploadKey) {

	Encoding encoding() {
		return new Encoding(this.purchaseId, this.line, Preset.of(this.preset).orElseThrow(), this.uploadKey);
	}

}
