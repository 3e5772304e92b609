package dev.spikeproof.encoding.video.web;

import dev.spikeproof.encoding.video.EncodeVideo;
import dev.spikeproof.encoding.video.Encoding;
import dev.spikeproof.encoding.video.Outcome;
import dev.spikeproof.encoding.video.Slots;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Encodes while the caller waits. */
@RestController
class EncodingController {

	private final EncodeVideo encodeVideo;

	private final Slots slots;

	EncodingController(EncodeVideo encodeVideo, Slots slots) {
		this.encodeVideo = encodeVideo;
		this.slots = slots;
	}

	@PostMapping(path = "/encodings", consumes = "application/json", produces = "application/json")
	@Operation(summary = "Encodes one video of a purchase and answers when its result exists")
	@ApiResponse(responseCode = "201", description = "Encoded, or rejected with the reason")
	@ApiResponse(responseCode = "200", description = "The result was there already")
	@ApiResponse(responseCode = "400", description = "The request is refused; errors names the fields",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "503", description = "Not now; Retry-After says when",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = ProblemDetail.class)))
	ResponseEntity<EncodingAnswer> encode(@Valid @RequestBody EncodingRequest request) {
		if (this.slots.areAllTaken()) {
			throw new AllSlotsTaken();
		}
		Encoding encoding = request.encoding();
		Outcome outcome = this.encodeVideo.encode(encoding, () -> this.slots.take().orElseThrow(AllSlotsTaken::new));
		return ResponseEntity.status(outcome.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
			.body(EncodingAnswer.of(encoding, outcome));
	}

}
