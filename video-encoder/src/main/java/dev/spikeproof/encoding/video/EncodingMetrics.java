package dev.spikeproof.encoding.video;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Measures the jobs: how many run, how far they are, how fast and how they end. */
@Component
class EncodingMetrics {

	private static final Logger log = LoggerFactory.getLogger(EncodingMetrics.class);

	private static final long LOG_EVERY_NANOS = 10_000_000_000L;

	private static final String FAILED = "failed";

	private final Set<Job> running = ConcurrentHashMap.newKeySet();

	private final MeterRegistry meters;

	EncodingMetrics(MeterRegistry meters) {
		this.meters = meters;
		Gauge.builder("spikeproof.encodings.running", this.running, Set::size)
			.description("Jobs that are being worked on")
			.register(meters);
		Gauge.builder("spikeproof.encodings.progress", this.running, EncodingMetrics::meanPercent)
			.description("How much of the running jobs is done, on average")
			.baseUnit("percent")
			.register(meters);
	}

	Job start(Preset preset) {
		return new Job(preset);
	}

	private static double meanPercent(Set<Job> jobs) {
		return jobs.stream().mapToDouble((job) -> job.percent).filter(Double::isFinite).average().orElse(0);
	}

	/** One job, from the look for its result until it is closed. */
	final class Job implements AutoCloseable {

		private Timer.Sample sample = Timer.start(EncodingMetrics.this.meters);

		private final Preset preset;

		private volatile double percent;

		private double speed = Double.NaN;

		private long logged = System.nanoTime();

		private @Nullable String outcome = FAILED;

		private Job(Preset preset) {
			this.preset = preset;
		}

		/** Is measured no further if it is given up now. */
		void waits() {
			this.outcome = null;
		}

		void begins() {
			this.outcome = FAILED;
			this.sample = Timer.start(EncodingMetrics.this.meters);
			EncodingMetrics.this.running.add(this);
		}

		void progressed(Progress progress) {
			this.percent = progress.percent();
			this.speed = progress.speed();
			log.debug("{} % at {} times the video's pace", Math.round(progress.percent()), progress.speed());
			if (System.nanoTime() - this.logged > LOG_EVERY_NANOS) {
				this.logged = System.nanoTime();
				log.info("{} % at {} times the video's pace", Math.round(progress.percent()), progress.speed());
			}
		}

		void ended(Outcome outcome) {
			this.outcome = outcome.fresh() ? switch (outcome) {
				case Outcome.Encoded encoded -> "encoded";
				case Outcome.Rejected rejected -> "rejected";
			} : "repeated";
		}

		@Override
		public void close() {
			EncodingMetrics.this.running.remove(this);
			if (this.outcome == null) {
				return;
			}
			this.sample.stop(Timer.builder("spikeproof.encodings")
				.description("Jobs by preset and outcome")
				.tag("preset", this.preset.sku())
				.tag("outcome", this.outcome)
				.register(EncodingMetrics.this.meters));
			if (Double.isFinite(this.speed)) {
				DistributionSummary.builder("spikeproof.encoding.speed")
					.description("Seconds of video encoded in a second")
					.tag("preset", this.preset.sku())
					.register(EncodingMetrics.this.meters)
					.record(this.speed);
			}
		}

	}

}
