package dev.spikeproof.local.chaos;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.spikeproof.local.chaos.judge.Verdict;

/**
 * What one run did and found.
 *
 * @param minutes in which customers bought
 * @param seconds from the first purchase until all had come to rest
 * @param askedAgain how often a customer repeated his order
 * @param restarts of services and of the database
 * @param events that were published, and in how many deliveries they came
 * @param numbers what must be 0, by its name
 */
public record Run(long seed, int purchases, int minutes, Instant startedAt, int processors, long seconds, int accepted,
		int askedAgain, int faults, int restarts, int events, int deliveries, int poison,
		Map<String, Integer> numbers) {

	static Map<String, Integer> numbers(Verdict verdict) {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		verdict.findings().forEach((finding) -> numbers.put(finding.name(), finding.violations().size()));
		return numbers;
	}

	public boolean isClean() {
		return this.numbers.values().stream().allMatch((number) -> number == 0);
	}

	boolean isOfTheSameKindAs(Run other) {
		return this.seed == other.seed && this.purchases == other.purchases && this.minutes == other.minutes;
	}

}
