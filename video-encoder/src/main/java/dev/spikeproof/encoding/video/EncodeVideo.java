package dev.spikeproof.encoding.video;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import dev.spikeproof.encoding.TryAgainLater;
import dev.spikeproof.encoding.workspace.Workspace;
import dev.spikeproof.encoding.workspace.Workspaces;
import dev.spikeproof.messaging.tracing.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.stereotype.Component;

/** Encodes a purchased video once, however often it is asked to. */
@Component
public class EncodeVideo {

	private static final Logger log = LoggerFactory.getLogger(EncodeVideo.class);

	private final Videos videos;

	private final Transcoder transcoder;

	private final Workspaces workspaces;

	private final EncodingMetrics metrics;

	private final Traces traces;

	EncodeVideo(Videos videos, Transcoder transcoder, Workspaces workspaces, EncodingMetrics metrics, Traces traces) {
		this.videos = videos;
		this.transcoder = transcoder;
		this.workspaces = workspaces;
		this.metrics = metrics;
		this.traces = traces;
	}

	/**
	 * Does the job, unless its result is there already.
	 * @param place how to come to a slot; asked only if there is a job to do
	 * @throws TryAgainLater if it couldn't be done now but may be next time
	 */
	public Outcome encode(Encoding encoding, Supplier<Slots.Slot> place) {
		try (var _ = MDC.putCloseable("purchase", encoding.purchaseId().toString());
				var _ = MDC.putCloseable("line", Integer.toString(encoding.line()))) {
			return measured(encoding, place);
		}
	}

	private Outcome measured(Encoding encoding, Supplier<Slots.Slot> place) {
		try (EncodingMetrics.Job job = this.metrics.start(encoding.preset())) {
			Optional<Outcome> earlier = this.videos.resultOf(encoding);
			Outcome outcome = earlier.isPresent() ? earlier.get() : work(encoding, job, place);
			job.ended(outcome);
			report(encoding, outcome);
			return outcome;
		}
		catch (TryAgainLater ex) {
			log.warn("Could not be encoded now as {}: {}", encoding.preset().sku(), ex.getMessage());
			throw ex;
		}
	}

	private Outcome work(Encoding encoding, EncodingMetrics.Job job, Supplier<Slots.Slot> place) {
		this.workspaces.requireRoom();
		job.waits();
		try (Slots.Slot _ = place.get(); Workspace workspace = this.workspaces.open()) {
			job.begins();
			Path upload = workspace.directory().resolve("upload");
			this.videos.fetch(encoding, upload);
			Path rendition = this.traces.within(this.traces.next().name("ffmpeg " + encoding.preset().sku()),
					() -> this.transcoder.transcode(upload, encoding.preset(), workspace, job::progressed));
			return this.traces.within(this.traces.next().name("put rendition"),
					() -> this.videos.keep(encoding, rendition));
		}
		catch (UnusableVideo ex) {
			return this.traces.within(this.traces.next().name("put rejection"),
					() -> this.videos.reject(encoding, ex.reason()));
		}
	}

	private static void report(Encoding encoding, Outcome outcome) {
		String sku = encoding.preset().sku();
		switch (outcome) {
			case Outcome.Encoded encoded ->
				log.info(encoded.fresh() ? "Encoded as {}" : "Was encoded already as {}", sku);
			case Outcome.Rejected rejected ->
				log.info(rejected.fresh() ? "Rejected for {}: {}" : "Was rejected already for {}: {}", sku,
						rejected.reason());
		}
	}

}
