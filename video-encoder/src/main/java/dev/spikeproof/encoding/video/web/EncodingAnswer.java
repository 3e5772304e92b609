package dev.spikeproof.encoding.video.web;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.spikeproof.encoding.video.Encoding;
import dev.spikeproof.encoding.video.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the encoding ended.
 *
 * @param key where the rendition, or the rejection with the reason, lies
 * @param reason a sentence for the customer, if it was rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Result")
record EncodingAnswer(UUID purchaseId, int line, Status status,
		@Schema(example = "renditions/019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01/2.mp4") String key,
		@Nullable String reason) {

	enum Status {

		ENCODED, REJECTED

	}

	static EncodingAnswer of(Encoding encoding, Outcome outcome) {
		return switch (outcome) {
			case Outcome.Encoded encoded ->
				new EncodingAnswer(encoding.purchaseId(), encoding.line(), Status.ENCODED, encoded.key(), null);
			case Outcome.Rejected rejected -> new EncodingAnswer(encoding.purchaseId(), encoding.line(),
					Status.REJECTED, rejected.key(), rejected.reason());
		};
	}

}
