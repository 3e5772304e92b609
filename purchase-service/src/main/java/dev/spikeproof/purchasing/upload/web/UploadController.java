package dev.spikeproof.purchasing.upload.web;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import dev.spikeproof.purchasing.owner.Owner;
import dev.spikeproof.purchasing.upload.RequestUpload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UploadController {

	private static final long LARGEST = 200L * 1024 * 1024;

	private final RequestUpload requestUpload;

	UploadController(RequestUpload requestUpload) {
		this.requestUpload = requestUpload;
	}

	@Operation(summary = "A presigned URL to PUT one video to; send the headers as they are")
	@PostMapping({ "/uploads", "/partners/uploads" })
	@ResponseStatus(HttpStatus.CREATED)
	Ticket request(@Parameter(hidden = true) Owner owner, @Valid @RequestBody Wish wish) {
		RequestUpload.Ticket ticket = this.requestUpload.request(owner, wish.fileName(), wish.contentType(),
				wish.size());
		return new Ticket(ticket.upload().id(), ticket.place().url(), ticket.place().headers());
	}

	record Wish(
			@Schema(example = "holiday.mp4") @NotNull @Size(min = 1, max = 255) @Pattern(regexp = "[^/\\\\\\p{Cntrl}]*",
					message = "must be a file's name without a path") String fileName,
			@Schema(example = "video/mp4") @NotNull @Pattern(regexp = "video/[a-zA-Z0-9][a-zA-Z0-9.+-]{0,60}",
					message = "must be a video type such as video/mp4") String contentType,
			@Schema(example = "48211") @Min(value = 1, message = "must be the file's size in bytes, at least 1") @Max(
					value = LARGEST, message = "must be at most 209715200 bytes (200 MiB)") long size) {
	}

	record Ticket(UUID uploadId, URI url, Map<String, String> headers) {
	}

}
