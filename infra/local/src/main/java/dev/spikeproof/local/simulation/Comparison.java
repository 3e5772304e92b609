package dev.spikeproof.local.simulation;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

import dev.spikeproof.local.terminal.Screen;
import dev.spikeproof.scaling.policy.ScalingPolicy;
import dev.spikeproof.scaling.simulator.Cost;
import dev.spikeproof.scaling.simulator.Oracle;
import dev.spikeproof.scaling.simulator.Outcome;
import dev.spikeproof.scaling.simulator.Outcome.Point;
import dev.spikeproof.scaling.simulator.Prices;
import dev.spikeproof.scaling.simulator.Simulation;

/** Policies that live through the same, as a table and as curves. */
public final class Comparison {

	private static final int WIDTH = 60;

	private final Simulation simulation;

	private final Screen screen;

	private final Prices prices = Prices.load();

	public Comparison(Simulation simulation, Screen screen) {
		this.simulation = simulation;
		this.screen = screen;
	}

	/** Runs each of them, in their order, shows how they came out, and returns it. */
	public Map<String, Outcome> show(Map<String, ScalingPolicy> policies) throws Exception {
		Map<String, Outcome> outcomes = new LinkedHashMap<>();
		for (Map.Entry<String, ScalingPolicy> policy : policies.entrySet()) {
			outcomes.put(policy.getKey(), this.screen.step(policy.getKey(), "simulated",
					() -> this.simulation.run(policy.getValue()), () -> ""));
		}
		this.screen.line();
		table(outcomes);
		curves(outcomes);
		return outcomes;
	}

	private void table(Map<String, Outcome> outcomes) {
		Oracle oracle = this.simulation.oracle();
		Duration best = oracle.drain();
		Duration least = oracle.taskTime(best);
		this.screen.heading("  %-16s %10s %7s %10s %10s %8s %12s %7s %9s".formatted("policy", "drain", "÷ best", "p50",
				"p99", "workers", "task-seconds", "÷ best", "USD"));
		outcomes.forEach((name,
				outcome) -> this.screen.line("  %-16s %10s %7s %10s %10s %8d %,12d %7s %9s".formatted(name,
						time(outcome.drain()), ratio(outcome.drain(), best), time(outcome.timeToDone().p50()),
						time(outcome.timeToDone().p99()), outcome.mostWorkers(), outcome.taskTime().toSeconds(),
						ratio(outcome.taskTime(), least),
						Cost.of(outcome.consumption(), EncoderTask.usage(EncoderTask.SIMULATED_VIDEO), this.prices)
							.total()
							.setScale(4, RoundingMode.HALF_UP))));
		this.screen.line("  %-16s %10s %7s %10s %10s %8s %,12d %7s".formatted("best possible", time(best), "1.00", "",
				"", "", least.toSeconds(), "1.00"));
		this.screen.line("  Who knows all in advance can't be better than that. Prices of %s, %s."
			.formatted(this.prices.date(), this.prices.region()));
		outcomes.values()
			.stream()
			.map(Outcome::messages)
			.filter((messages) -> messages.unfinished() > 0)
			.findFirst()
			.ifPresent((messages) -> this.screen
				.line("  Not all came to an end: where one gave up, " + messages.unfinished() + " videos were left."));
	}

	private void curves(Map<String, Outcome> outcomes) {
		Duration span = outcomes.values().stream().map(Comparison::lastPoint).max(Duration::compareTo).orElseThrow();
		int backlog = top(outcomes, Point::backlog);
		int workers = top(outcomes, Point::workers);
		Curve curve = new Curve(WIDTH, span);
		outcomes.forEach((name, outcome) -> {
			this.screen.line();
			this.screen.heading("  " + name);
			this.screen
				.line("  backlog %6d │%s│".formatted(backlog, curve.draw(outcome.timeline(), Point::backlog, backlog)));
			this.screen
				.line("  workers %6d │%s│".formatted(workers, curve.draw(outcome.timeline(), Point::workers, workers)));
		});
		this.screen.line("  %14s  0%s%s".formatted("", " ".repeat(WIDTH - time(span).length()), time(span)));
	}

	private static Duration lastPoint(Outcome outcome) {
		List<Point> points = outcome.timeline();
		return points.isEmpty() ? Duration.ZERO : points.getLast().at();
	}

	private static int top(Map<String, Outcome> outcomes, ToIntFunction<Point> value) {
		return outcomes.values()
			.stream()
			.flatMap((outcome) -> outcome.timeline().stream())
			.mapToInt(value)
			.max()
			.orElse(1);
	}

	private static String ratio(Duration some, Duration best) {
		return best.isZero() ? "–" : "%.2f".formatted((double) some.toMillis() / best.toMillis());
	}

	private static String time(Duration time) {
		double seconds = time.toMillis() / 1000.0;
		if (seconds < 600) {
			return String.format(Locale.ROOT, "%.1f s", seconds);
		}
		return (seconds < 36_000) ? "%d min".formatted(time.toMinutes()) : "%d h".formatted(time.toHours());
	}

}
