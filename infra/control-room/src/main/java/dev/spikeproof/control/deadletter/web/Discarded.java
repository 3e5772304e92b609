package dev.spikeproof.control.deadletter.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** Where the copy of a letter is that was thrown away. */
record Discarded(String id,
		@Schema(example = "s3://local-videos/discarded/2026-11-24/shipping-dlq/….json") String copy) {
}
