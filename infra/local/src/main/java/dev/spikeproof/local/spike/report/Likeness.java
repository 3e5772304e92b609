package dev.spikeproof.local.spike.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import dev.spikeproof.local.spike.report.Replay.Simulated;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;
import dev.spikeproof.scaling.policy.ScalingPolicy;

/** Measured runs beside what the simulator says of the same arrivals. */
public final class Likeness {

	private final Map<String, ScalingPolicy> policies;

	private final Screen screen;

	public Likeness(Map<String, ScalingPolicy> policies, Screen screen) {
		this.policies = policies;
		this.screen = screen;
	}

	/** Simulates the largest asynchronous group of each report. */
	public void show(List<Report> reports) {
		List<Pair> pairs = reports.stream().map(this::simulate).toList();
		this.screen.heading("  %-16s %9s %11s %7s %14s %11s %7s".formatted("policy", "drain", "simulated", "error",
				"task-seconds", "simulated", "error"));
		pairs.forEach((pair) -> this.screen.line(pair.row()));
		if (pairs.size() > 1) {
			this.screen.line();
			this.screen.line("  Ranked by drain time: "
					+ ranking(pairs, (it) -> it.measured().drain(), (it) -> it.simulated().drain()));
			this.screen.line("  Ranked by task-seconds: "
					+ ranking(pairs, (it) -> it.measured().taskTime(), (it) -> it.simulated().taskTime()));
		}
	}

	private Pair simulate(Report report) {
		Result measured = report.largest(Way.ASYNC)
			.orElseThrow(() -> new CannotRun("There is nothing asynchronous in the report of " + report.at() + "."));
		String name = report.settings().policy();
		ScalingPolicy policy = this.policies.get(name);
		if (policy == null) {
			throw new CannotRun("infra/scaling-policy.yaml has no policy " + name + ", which the report of "
					+ report.at() + " is about.");
		}
		return new Pair(name, measured, new Replay(measured.measured(), report.settings()).run(policy));
	}

	private static String ranking(List<Pair> pairs, ToDoubleFunction<Pair> measured, ToDoubleFunction<Pair> simulated) {
		List<String> real = names(pairs, measured);
		List<String> told = names(pairs, simulated);
		return String.join(", ", real) + (real.equals(told) ? "; the simulator says the same"
				: "; the simulator says " + String.join(", ", told));
	}

	private static List<String> names(List<Pair> pairs, ToDoubleFunction<Pair> by) {
		List<Pair> sorted = new ArrayList<>(pairs);
		sorted.sort(Comparator.comparingDouble(by));
		return sorted.stream().map(Pair::policy).toList();
	}

	private record Pair(String policy, Result measured, Simulated simulated) {

		String row() {
			return "  %-16s %9s %11s %7s %14s %11s %7s".formatted(this.policy, Say.seconds(this.measured.drain()),
					Say.seconds(this.simulated.drain()), error(this.measured.drain(), this.simulated.drain()),
					Say.count(Math.round(this.measured.taskTime())), Say.count(Math.round(this.simulated.taskTime())),
					error(this.measured.taskTime(), this.simulated.taskTime()));
		}

		private static String error(double measured, double simulated) {
			return (measured > 0) ? String.format(Locale.ROOT, "%+.1f %%", (simulated / measured - 1) * 100) : "–";
		}

	}

}
