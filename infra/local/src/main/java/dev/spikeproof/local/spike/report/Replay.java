package dev.spikeproof.local.spike.report;

import java.time.Duration;
import java.util.List;

import dev.spikeproof.local.simulation.EncoderTask;
import dev.spikeproof.scaling.policy.History;
import dev.spikeproof.scaling.policy.Limits;
import dev.spikeproof.scaling.policy.Observation;
import dev.spikeproof.scaling.policy.ScalingPolicy;
import dev.spikeproof.scaling.simulator.Arrivals;
import dev.spikeproof.scaling.simulator.HandlerTimes;
import dev.spikeproof.scaling.simulator.Oracle;
import dev.spikeproof.scaling.simulator.Outcome;
import dev.spikeproof.scaling.simulator.Scenario;
import dev.spikeproof.scaling.simulator.Simulation;

/** The same arrivals, handler times, workers and limits in the simulator. */
public final class Replay {

	private final Group group;

	/** How much faster the policy's time goes, which is the simulator's. */
	private final double scale;

	/** Of a result, which is about as large as its upload. */
	private final long bytes;

	private final Simulation simulation;

	public Replay(Group group, Settings settings) {
		this.group = group;
		this.scale = settings.timeScale();
		this.bytes = settings.clipBytes();
		this.simulation = new Simulation(new Scenario(
				Arrivals.measured(group.purchases().stream().filter(Purchase::accepted).map(this::arrival).toList()),
				HandlerTimes.measured(handlerTimes(settings)),
				new Scenario.Fleet(new Limits(group.least(), group.most()), group.initial(), settings.concurrency(),
						scaled(group.startUpSeconds())),
				new Scenario.Control(scaled(settings.periodSeconds()), Duration.ZERO), EncoderTask.REDELIVERY, 1));
	}

	private Duration arrival(Purchase purchase) {
		Double queued = purchase.queued();
		return scaled(Math.max(0, (queued != null) ? queued : purchase.due()));
	}

	private List<Duration> handlerTimes(Settings settings) {
		List<Double> measured = this.group.handlerSeconds();
		return (measured.isEmpty() ? List.of((double) settings.clipSeconds()) : measured).stream()
			.map(this::scaled)
			.toList();
	}

	/**
	 * What the policy would have done. Its processors are as busy as they were measured,
	 * where the simulator takes a worker with all slots taken to be fully busy.
	 */
	public Simulated run(ScalingPolicy policy) {
		double cpu = cpuOfABusyWorker();
		Outcome outcome = this.simulation.run((history,
				now) -> policy.decide(new History(history.capacity(),
						history.observations()
							.stream()
							.map((seen) -> new Observation(seen.at(), seen.visible(), seen.inFlight(), seen.running(),
									seen.starting(), seen.handlerTime(), seen.cpu() * cpu))
							.toList(),
						history.changes()), now));
		return new Simulated(seconds(outcome.drain()) / this.scale + firstArrival(),
				seconds(outcome.taskTime()) / this.scale, outcome);
	}

	private double cpuOfABusyWorker() {
		return this.group.moments()
			.stream()
			.filter((moment) -> moment.backlog() > 2L * moment.running() && moment.running() > 0)
			.mapToDouble(Moment::cpu)
			.average()
			.orElse(1);
	}

	/** The simulator counts from the first message on, we from when it was due. */
	private double firstArrival() {
		return this.group.purchases()
			.stream()
			.filter(Purchase::accepted)
			.map(this::arrival)
			.mapToDouble(Replay::seconds)
			.min()
			.orElse(0) / this.scale;
	}

	Result.Best best() {
		Oracle oracle = this.simulation.oracle();
		Duration drain = oracle.drain();
		Duration least = oracle.taskTime(drain);
		double seconds = seconds(drain) / this.scale + firstArrival();
		double tasks = seconds(least) / this.scale;
		return new Result.Best(seconds, tasks,
				Bill.of(duration(tasks), this.group.accepted(), duration(seconds), this.bytes));
	}

	private Duration scaled(double seconds) {
		return duration(seconds * this.scale);
	}

	static Duration duration(double seconds) {
		return Duration.ofNanos(Math.round(seconds * 1e9));
	}

	static double seconds(Duration duration) {
		return duration.toNanos() / 1e9;
	}

	/** In seconds by the clock. */
	public record Simulated(double drain, double taskTime, Outcome outcome) {
	}

}
