package dev.spikeproof.benchmarks.report;

import java.util.Map;

/**
 * What a rival reached in one round.
 *
 * @param value in the benchmark's unit
 * @param also further figures by name, each with its unit in the name
 */
public record Round(double value, Map<String, Double> also) {

	public Round(double value) {
		this(value, Map.of());
	}

}
