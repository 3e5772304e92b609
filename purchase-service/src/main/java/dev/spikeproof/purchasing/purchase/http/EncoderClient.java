package dev.spikeproof.purchasing.purchase.http;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

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

/**
 * Calls {@code POST /encodings} of a video-encoder that has time for it: of several each
 * is asked once, another one first each time.
 */
class EncoderClient implements Encoding {

	private final List<RestClient> encoders;

	private final AtomicInteger turn = new AtomicInteger();

	EncoderClient(List<RestClient> encoders) {
		this.encoders = encoders;
	}

	@Override
	public Progress encode(Purchase purchase, Line line) {
		UUID uploadId = Optional.ofNullable(line.uploadId()).orElseThrow();
		Request request = new Request(purchase.id(), line.number(), line.sku(), Upload.key(uploadId));
		int first = this.turn.getAndIncrement();
		for (int asked = 1;; asked++) {
			try {
				return encode(this.encoders.get(Math.floorMod(first + asked, this.encoders.size())), request);
			}
			catch (RestClientException ex) {
				if (asked == this.encoders.size()) {
					throw new NotDone("video-encoder could not encode: " + ex.getMessage(), ex);
				}
			}
		}
	}

	private static Progress encode(RestClient encoder, Request request) {
		return encoder.post()
			.uri("/encodings")
			.contentType(MediaType.APPLICATION_JSON)
			.body(request)
			.retrieve()
			.requiredBody(Result.class)
			.progress(request.line());
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
