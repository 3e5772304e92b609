package dev.spikeproof.benchmarks.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param unit of the rivals' figures
 * @param loadBefore load average of a minute, before the first round
 * @param settings what was asked for: how many of what
 */
public record Report(String benchmark, String unit, Instant at, Machine machine, double loadBefore, double loadAfter,
		Map<String, Integer> settings, List<Standing> standings, List<Goal> goals) {

	/** Notes the machine and its load while the work is done. */
	public static Report of(String benchmark, String unit, Map<String, Integer> settings, Findings findings)
			throws Exception {
		double before = Machine.load();
		List<Standing> standings = findings.find();
		return new Report(benchmark, unit, Instant.now().truncatedTo(ChronoUnit.SECONDS), Machine.here(), before,
				Machine.load(), settings, standings, List.of());
	}

	public Report withGoals(List<Goal> goals) {
		return new Report(this.benchmark, this.unit, this.at, this.machine, this.loadBefore, this.loadAfter,
				this.settings, this.standings, goals);
	}

	/**
	 * The figures of a rival.
	 * @throws IllegalArgumentException if none has this name
	 */
	public Standing of(String rival) {
		return this.standings.stream()
			.filter((standing) -> standing.rival().equals(rival))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Nobody is called " + rival));
	}

	/** How many times the other's median one rival's is. */
	public double ratio(String rival, String other) {
		return of(rival).figures().median() / of(other).figures().median();
	}

	@FunctionalInterface
	public interface Findings {

		List<Standing> find() throws Exception;

	}

}
