package dev.spikeproof.local.simulation;

import java.math.BigDecimal;
import java.time.Duration;

import dev.spikeproof.scaling.simulator.Scenario.Redelivery;
import dev.spikeproof.scaling.simulator.Usage;

/** One video-encoder as it is deployed: infra/aws has the same numbers. */
public final class EncoderTask {

	/** Bytes that a simulated video leaves in S3. */
	public static final long SIMULATED_VIDEO = 10_000_000;

	/** A message that fails comes again as it does with the services' own settings. */
	public static final Redelivery REDELIVERY = new Redelivery(0, Duration.ofMinutes(2), 3);

	private EncoderTask() {
	}

	/** Reads a video from S3 and writes the result, of so many bytes. */
	public static Usage usage(long bytes) {
		return new Usage(Usage.Processor.ARM, BigDecimal.ONE, new BigDecimal("2"), false,
				new Usage.Handling(1, BigDecimal.ZERO, 1, BigDecimal.valueOf(bytes, 9)), 0);
	}

}
