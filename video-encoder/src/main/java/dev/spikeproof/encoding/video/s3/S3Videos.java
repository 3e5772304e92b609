package dev.spikeproof.encoding.video.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

import dev.spikeproof.encoding.EncoderSettings;
import dev.spikeproof.encoding.TryAgainLater;
import dev.spikeproof.encoding.video.Encoding;
import dev.spikeproof.encoding.video.Outcome;
import dev.spikeproof.encoding.video.UnusableVideo;
import dev.spikeproof.encoding.video.Videos;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps one result for each line of a purchase: the rendition or the rejection. Each of
 * the two keys is written once, which S3 sees to. That not both are written, this class
 * sees to by looking for the other one right before writing. What remains is two workers
 * that do the same job at the same moment and come to different conclusions; the reader
 * of the results then believes the first that is announced.
 */
@Component
class S3Videos implements Videos {

	private final Bucket bucket;

	private final JsonMapper json;

	private final Clock clock;

	private final DataSize maxUpload;

	S3Videos(Bucket bucket, JsonMapper json, Clock clock, EncoderSettings settings) {
		this.bucket = bucket;
		this.json = json;
		this.clock = clock;
		this.maxUpload = settings.limits().upload();
	}

	@Override
	public Optional<Outcome> resultOf(Encoding encoding) {
		return reaching(() -> {
			String key = Keys.rendition(encoding);
			return this.bucket.has(key) ? Optional.of(new Outcome.Encoded(key, false)) : rejectionOf(encoding);
		});
	}

	@Override
	public void fetch(Encoding encoding, Path file) throws UnusableVideo {
		try (ResponseInputStream<GetObjectResponse> upload = this.bucket.open(encoding.uploadKey())) {
			long size = upload.response().contentLength();
			if (size == 0 || size > this.maxUpload.toBytes()) {
				upload.abort();
				throw new UnusableVideo((size == 0) ? "The upload is empty."
						: "The upload is larger than %d MB.".formatted(this.maxUpload.toMegabytes()));
			}
			Files.copy(upload, file);
		}
		catch (NoSuchKeyException ex) {
			throw new UnusableVideo("The upload was never finished.");
		}
		catch (SdkException | IOException ex) {
			throw new TryAgainLater("The upload can't be fetched", ex);
		}
	}

	@Override
	public Outcome keep(Encoding encoding, Path rendition) {
		return reaching(() -> {
			Optional<Outcome> rejection = rejectionOf(encoding);
			if (rejection.isPresent()) {
				return rejection.get();
			}
			String key = Keys.rendition(encoding);
			String fileName = "%d-%s.%s".formatted(encoding.line(), encoding.preset().sku(),
					encoding.preset().extension());
			return new Outcome.Encoded(key,
					this.bucket.putOnce(key, rendition, encoding.preset().contentType(), fileName));
		});
	}

	@Override
	public Outcome reject(Encoding encoding, String reason) {
		return reaching(() -> {
			String rendition = Keys.rendition(encoding);
			if (this.bucket.has(rendition)) {
				return new Outcome.Encoded(rendition, false);
			}
			String key = Keys.rejection(encoding);
			byte[] body = this.json.writeValueAsBytes(new Rejection(encoding.purchaseId(), encoding.line(), reason,
					this.clock.instant().truncatedTo(ChronoUnit.MILLIS)));
			if (this.bucket.putOnce(key, body, "application/json")) {
				return new Outcome.Rejected(key, reason, true);
			}
			return rejectionOf(encoding).orElseThrow(() -> new TryAgainLater("The earlier rejection is gone"));
		});
	}

	private Optional<Outcome> rejectionOf(Encoding encoding) {
		String key = Keys.rejection(encoding);
		return this.bucket.read(key)
			.map((body) -> new Outcome.Rejected(key, this.json.readValue(body, Rejection.class).reason(), false));
	}

	private static <T> T reaching(Supplier<T> access) {
		try {
			return access.get();
		}
		catch (SdkException ex) {
			throw new TryAgainLater("The bucket can't be used", ex);
		}
	}

}
