package dev.spikeproof.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Lets rivals compete in turn, round after round, so that whatever slows the machine down
 * for a while slows all of them down.
 *
 * @param warmUps rounds before it counts
 * @param rounds that count
 * @param progress told of each result
 */
public record Tournament(int warmUps, int rounds, Consumer<String> progress) {

	/** What was asked for: the rounds, and what the benchmark has besides. */
	public Map<String, Integer> settings(Map<String, Integer> besides) {
		Map<String, Integer> settings = new TreeMap<>(besides);
		settings.put("warm-up rounds", this.warmUps);
		settings.put("rounds", this.rounds);
		return settings;
	}

	/** Returns how the rivals stand, in their order. */
	public List<Standing> hold(List<Rival> rivals) throws Exception {
		Map<Rival, List<Round>> results = new LinkedHashMap<>();
		rivals.forEach((rival) -> results.put(rival, new ArrayList<>()));
		for (int i = -this.warmUps; i < this.rounds; i++) {
			for (Map.Entry<Rival, List<Round>> entry : results.entrySet()) {
				Round round = entry.getKey().compete();
				this.progress.accept(String.format(Locale.ROOT, "%-8s %-34s %,12.2f", (i < 0) ? "warm-up" : i + 1,
						entry.getKey().name(), round.value()));
				if (i >= 0) {
					entry.getValue().add(round);
				}
			}
		}
		return results.entrySet().stream().map((entry) -> standing(entry.getKey(), entry.getValue())).toList();
	}

	private static Standing standing(Rival rival, List<Round> rounds) {
		Map<String, List<Double>> also = new TreeMap<>();
		rounds.forEach((round) -> round.also()
			.forEach((name, value) -> also.computeIfAbsent(name, (it) -> new ArrayList<>()).add(value)));
		Map<String, Figures> figures = new TreeMap<>();
		also.forEach((name, values) -> figures.put(name, new Figures(values)));
		return new Standing(rival.name(), rival.what(), new Figures(rounds.stream().map(Round::value).toList()),
				figures);
	}

}
