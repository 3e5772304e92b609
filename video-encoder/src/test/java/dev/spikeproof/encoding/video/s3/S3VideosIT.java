package dev.spikeproof.encoding.video.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import dev.spikeproof.messaging.tracing.Traces;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import dev.spikeproof.encoding.Clips;
import dev.spikeproof.encoding.Store;
import dev.spikeproof.encoding.TestSettings;
import dev.spikeproof.encoding.TryAgainLater;
import dev.spikeproof.encoding.video.Encoding;
import dev.spikeproof.encoding.video.Outcome;
import dev.spikeproof.encoding.video.Preset;
import dev.spikeproof.encoding.video.UnusableVideo;
import dev.spikeproof.testing.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class S3VideosIT {

	private static final Store store = new Store();

	private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:30:02.123456Z"), ZoneOffset.UTC);

	private final S3Videos videos = videos(Store.BUCKET);

	private final UUID purchase = UUID.randomUUID();

	private final Encoding encoding = encoding("uploads/" + UUID.randomUUID());

	private final String renditionKey = "renditions/" + this.purchase + "/2.mp4";

	private final String rejectionKey = "rejections/" + this.purchase + "/2.json";

	@TempDir
	Path directory;

	@Test
	void keepsTheFirstRenditionOnly() {
		assertThat(this.videos.resultOf(this.encoding)).isEmpty();
		assertThat(this.videos.keep(this.encoding, rendition("first")))
			.isEqualTo(new Outcome.Encoded(this.renditionKey, true));
		assertThat(this.videos.keep(this.encoding, rendition("second")))
			.isEqualTo(new Outcome.Encoded(this.renditionKey, false));
		assertThat(store.text(this.renditionKey)).isEqualTo("first");
		assertThat(this.videos.resultOf(this.encoding)).contains(new Outcome.Encoded(this.renditionKey, false));
	}

	@Test
	void saysWhatARenditionIs() {
		this.videos.keep(this.encoding, rendition("a video"));
		HeadObjectResponse head = store.client()
			.headObject((request) -> request.bucket(Store.BUCKET).key(this.renditionKey));
		assertThat(head.contentType()).isEqualTo("video/mp4");
		assertThat(head.contentDisposition()).isEqualTo("inline; filename=\"2-mp4-360p.mp4\"");
	}

	@Test
	void keepsTheFirstRejectionOnlyAndItsReason() {
		assertThat(this.videos.reject(this.encoding, "Too dark."))
			.isEqualTo(new Outcome.Rejected(this.rejectionKey, "Too dark.", true));
		assertThat(this.videos.reject(this.encoding, "Too bright."))
			.isEqualTo(new Outcome.Rejected(this.rejectionKey, "Too dark.", false));
		assertThat(this.videos.resultOf(this.encoding))
			.contains(new Outcome.Rejected(this.rejectionKey, "Too dark.", false));
	}

	@Test
	void writesRejectionsByTheirContract() {
		this.videos.reject(this.encoding, "Too dark.");
		String rejection = store.text(this.rejectionKey);
		assertThat(Contract.of("Rejection").violations(rejection)).isEmpty();
		assertThat(rejection).contains("\"occurredAt\":\"2026-11-24T09:30:02.123Z\"");
	}

	@Test
	void leavesNoRejectionBesideARenditionAndTheOtherWayRound() {
		this.videos.keep(this.encoding, rendition("a video"));
		assertThat(this.videos.reject(this.encoding, "Too late."))
			.isEqualTo(new Outcome.Encoded(this.renditionKey, false));
		assertThat(store.results(this.purchase)).containsExactly(this.renditionKey);

		Encoding other = new Encoding(UUID.randomUUID(), 2, Preset.POSTER, this.encoding.uploadKey());
		this.videos.reject(other, "Too dark.");
		assertThat(this.videos.keep(other, rendition("a poster"))).isInstanceOf(Outcome.Rejected.class);
		assertThat(store.results(other.purchaseId())).containsExactly("rejections/" + other.purchaseId() + "/2.json");
	}

	@Test
	void fetchesAnUpload() throws Exception {
		Path file = this.directory.resolve("upload");
		this.videos.fetch(encoding(store.upload(Clips.containing("clip", (byte) 1, (byte) 2))), file);
		assertThat(file).hasBinaryContent(new byte[] { 1, 2 });
	}

	@Test
	void refusesAnUploadThatIsMissingOrEmptyOrTooLarge() {
		assertRefused(this.encoding, "The upload was never finished.");
		assertRefused(encoding(store.upload(Clips.containing("clip"))), "The upload is empty.");
		assertRefused(encoding(store.upload(Clips.containing("clip", new byte[5 * 1024 * 1024 + 1]))),
				"The upload is larger than 5 MB.");
	}

	@Test
	void triesAgainLaterWhenThereIsNoBucket() {
		assertThatExceptionOfType(TryAgainLater.class)
			.isThrownBy(() -> videos("nowhere").fetch(this.encoding, this.directory.resolve("upload")));
		assertThatExceptionOfType(TryAgainLater.class)
			.isThrownBy(() -> videos("nowhere").keep(this.encoding, rendition("a video")));
	}

	private void assertRefused(Encoding encoding, String reason) {
		Path file = this.directory.resolve("upload");
		assertThatExceptionOfType(UnusableVideo.class).isThrownBy(() -> this.videos.fetch(encoding, file))
			.withMessage(reason);
		assertThat(file).doesNotExist();
	}

	private Encoding encoding(String uploadKey) {
		return new Encoding(this.purchase, 2, Preset.MP4_360P, uploadKey);
	}

	private Path rendition(String content) {
		try {
			return Files.writeString(this.directory.resolve(content), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private S3Videos videos(String bucket) {
		return new S3Videos(new Bucket(store.client(), bucket, new Traces(Tracer.NOOP, Propagator.NOOP)),
				new JsonMapper(), this.clock, TestSettings.in(Path.of("unused")));
	}

}
