package dev.spikeproof.scaling.alarm;

import java.time.Instant;

/**
 * One published value of a metric.
 *
 * @param value from -2<sup>360</sup> to 2<sup>360</sup>, as CloudWatch takes it
 */
public record Sample(Instant at, double value) {

	private static final double LIMIT = 0x1p360;

	/**
	 * Refuses what CloudWatch would refuse.
	 * @throws IllegalArgumentException if the value is not a number, or too far from 0
	 */
	public Sample {
		if (!(Math.abs(value) <= LIMIT)) {
			throw new IllegalArgumentException(
					"A sample at %s has the value %s: publish a number from -2^360 to 2^360".formatted(at, value));
		}
	}

}
