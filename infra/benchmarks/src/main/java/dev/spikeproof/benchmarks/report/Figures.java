package dev.spikeproof.benchmarks.report;

import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The same thing measured once a round. */
public record Figures(List<Double> rounds) {

	public Figures {
		if (rounds.isEmpty()) {
			throw new IllegalArgumentException("There is nothing to say about no round at all");
		}
		rounds = List.copyOf(rounds);
	}

	@JsonProperty
	public double median() {
		List<Double> sorted = this.rounds.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	public double lowest() {
		return Collections.min(this.rounds);
	}

	public double highest() {
		return Collections.max(this.rounds);
	}

	/** From the lowest to the highest, as a share of the median. */
	public double spread() {
		return (highest() - lowest()) / median();
	}

}
