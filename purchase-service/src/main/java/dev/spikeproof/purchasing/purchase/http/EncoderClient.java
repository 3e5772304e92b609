package dev.spikeproof.purchasing.purchase.http;

import java.net.ConnectException;
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
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Calls video-encoder's {@code POST /encodings}: of the workers each in turn, without
 * those that can't be reached.
 */
class EncoderClient implements Encoding {

	private final List<RestClient> workers;

	private final AtomicInteger turn = new AtomicInteger();

	EncoderClient(List<RestClient> workers) {
		this.workers = workers;
	}

	@Override
	public Progress encode(Purchase purchase, Line line) {
		UUID uploadId = Optional.ofNullable(line.uploadId()).orElseThrow();
		try {
			return ask(new Request(purchase.id(), line.number(), line.sku(), Upload.key(uploadId)))
				.progress(line.number());
		}
		catch (RestClientException ex) {
			throw new NotDone("video-encoder could not encode: " + ex.getMessage(), ex);
		}
	}

	private Result ask(Request request) {
		for (int tries = 1;; tries++) {
			try {
				return ask(this.workers.get(Math.floorMod(this.turn.getAndIncrement(), this.workers.size())), request);
			}
			catch (ResourceAccessException ex) {
				if (tries >= this.workers.size() || !(ex.getCause() instanceof ConnectException)) {
					throw ex;
				}
			}
		}
	}

	private static Result ask(RestClient worker, Request request) {
		return worker.post()
			.uri("/encodings")
			.contentType(MediaType.APPLICATION_JSON)
			.body(request)
			.retrieve()
			.requiredBody(Result.class);
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
