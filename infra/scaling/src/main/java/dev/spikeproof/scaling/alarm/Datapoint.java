package dev.spikeproof.scaling.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The value of a metric in one complete period that had samples.
 *
 * @param age 1 for the newest complete period, 2 for the one before it
 */
record Datapoint(int age, double value) {

	/**
	 * Returns those that aren't too old, the newest first. Periods are aligned to the
	 * epoch, and the one that is still running doesn't count.
	 */
	static List<Datapoint> of(Alarm alarm, List<Sample> samples, Instant now, int oldest) {
		long current = period(alarm, now);
		Map<Integer, List<Double>> byAge = new TreeMap<>();
		for (Sample sample : samples) {
			long age = current - period(alarm, sample.at());
			if (age >= 1 && age <= oldest) {
				byAge.computeIfAbsent((int) age, (it) -> new ArrayList<>()).add(sample.value());
			}
		}
		List<Datapoint> datapoints = new ArrayList<>();
		byAge.forEach((age, values) -> datapoints.add(new Datapoint(age, alarm.statistic().of(sorted(values)))));
		return datapoints;
	}

	private static long period(Alarm alarm, Instant at) {
		return Math.floorDiv(at.getEpochSecond(), alarm.period().toSeconds());
	}

	/** In any order a sum could differ in its last digit. */
	private static double[] sorted(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
	}

}
