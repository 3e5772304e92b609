package dev.spikeproof.purchasing.purchase.http;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.spikeproof.purchasing.purchase.Encoding;
import dev.spikeproof.purchasing.purchase.Line;
import dev.spikeproof.purchasing.purchase.NotDone;
import dev.spikeproof.purchasing.purchase.Progress;
import dev.spikeproof.purchasing.purchase.Purchase;
import dev.spikeproof.purchasing.upload.Upload;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Calls video-encoder's {@code POST /encodings}. */
class EncoderClient implements Encoding {

	private final RestClient http;

	EncoderClient(RestClient http) {
		this.http = http;
	}

	@Override
	public Progress encode(Purchase purchase, Line line) {
		UUID uploadId = Optional.ofNullable(line.uploadId()).orElseThrow();
		try {
			Result result = this.http.post()
				.uri("/encodings")
				.contentType(MediaType.APPLICATION_JSON)
				.body(new Request(purchase.id(), line.number(), line.sku(), Upload.key(uploadId)))
				.retrieve()
				.requiredBody(Result.class);
			return result.progress(line.number());
		}
		catch (RestClientException ex) {
			throw new NotDone("video-encoder could not encode: " + ex.getMessage(), ex);
		}
	}

	record Request(UUID purchaseId, int line, String preset, String uploadKey) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Result(String status, String key, @Nullable String reason) {

		Progress progress(int line) {
			return this.status.equals("ENCODED") ? new Progress.Encoded(line, this.key)
					: new Progress.Failed(line, Optional.ofNullable(this.reason).orElse("It could not be encoded."));
		}

	}

}
