package dev.spikeproof.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.spikeproof.local.simulation.Comparison;
import dev.spikeproof.local.simulation.Curves;
import dev.spikeproof.local.simulation.EncoderTask;
import dev.spikeproof.local.simulation.Shape;
import dev.spikeproof.local.spike.report.Likeness;
import dev.spikeproof.local.spike.report.Report;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.scaling.file.Refused;
import dev.spikeproof.scaling.file.ScalingFile;
import dev.spikeproof.scaling.policy.ScalingPolicy;
import dev.spikeproof.scaling.simulator.HandlerTimes;
import dev.spikeproof.scaling.simulator.Outcome;
import dev.spikeproof.scaling.simulator.Scenario;
import dev.spikeproof.scaling.simulator.Scenario.Control;
import dev.spikeproof.scaling.simulator.Scenario.Fleet;
import dev.spikeproof.scaling.simulator.Simulation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "simulate", description = "What each scaling policy of infra/scaling-policy.yaml would do, and cost.")
final class Simulate implements Callable<Integer> {

	private static final String ALL = "all";

	private final Place place;

	@Option(names = "--arrivals", paramLabel = "NAME|FILE",
			description = "spike, daily, ramp, sawtooth, or a CSV file with the second of an arrival in each line (default: spike).")
	private String arrivals = "spike";

	@Option(names = "--videos", paramLabel = "N", description = "How many, where no file says it (default: 1000).")
	private int videos = 1000;

	@Option(names = "--policy", paramLabel = "NAME", description = "One of the file's policies, or all (default: all).")
	private String policy = ALL;

	@Option(names = "--handler-time", paramLabel = "S",
			description = "Seconds that a worker needs for a video, on average (default: 3).")
	private double handlerTime = 3;

	@Option(names = "--spread", paramLabel = "SIGMA",
			description = "How far those times are apart: standard deviation of their logarithm, 0 to 3 (default: 0, all the same).")
	private double spread;

	@Option(names = "--start-up", paramLabel = "S",
			description = "Seconds until a new worker takes its first video (default: 10).")
	private double startUp = 10;

	@Option(names = "--metric-delay", paramLabel = "S",
			description = "Seconds after which a policy sees what was (default: 0).")
	private double metricDelay;

	@Option(names = "--seed", paramLabel = "N", description = "The same seed means the same day (default: 1).")
	private long seed = 1;

	@Option(names = "--like", paramLabel = "REPORT.json",
			description = "Replay the arrivals and handler times of a report of ./demo spike, and compare; may be given several times.")
	private List<Path> like = List.of();

	@Option(names = "--html", paramLabel = "FILE", description = "Also write the curves to this page.")
	private @Nullable Path html;

	Simulate(Place place) {
		this.place = place;
	}

	@Override
	public Integer call() throws Exception {
		ScalingFile file = file();
		if (!this.like.isEmpty()) {
			new Likeness(file.policies(), this.place.screen()).show(this.like.stream().map(Report::read).toList());
			return 0;
		}
		Simulation simulation;
		try {
			simulation = new Simulation(scenario(file));
		}
		catch (IllegalArgumentException ex) {
			throw new CannotRun("That can't be simulated: " + ex.getMessage() + ".", ex);
		}
		Map<String, Outcome> outcomes = new Comparison(simulation, this.place.screen()).show(policies(file));
		if (this.html != null) {
			Files.writeString(this.html, new Curves(outcomes).page());
		}
		return 0;
	}

	private ScalingFile file() throws IOException {
		try {
			return ScalingFile.read(this.place.project().scalingPolicy());
		}
		catch (Refused ex) {
			throw new CannotRun(String.valueOf(ex.getMessage()), ex);
		}
	}

	private Scenario scenario(ScalingFile file) {
		Duration mean = seconds(this.handlerTime);
		return new Scenario(Shape.arrivals(this.arrivals, this.videos, this.seed),
				(this.spread == 0) ? HandlerTimes.constant(mean) : HandlerTimes.lognormalOfMean(mean, this.spread),
				new Fleet(file.limits(), file.limits().min(), file.concurrency(), seconds(this.startUp)),
				new Control(Duration.ofSeconds(10), seconds(this.metricDelay)), EncoderTask.REDELIVERY, this.seed);
	}

	private Map<String, ScalingPolicy> policies(ScalingFile file) {
		if (this.policy.equals(ALL)) {
			return file.policies();
		}
		ScalingPolicy one = file.policies().get(this.policy);
		if (one == null) {
			throw new CannotRun("--policy is all or one of " + String.join(", ", file.policies().keySet()) + ".");
		}
		return Map.of(this.policy, one);
	}

	private static Duration seconds(double seconds) {
		return Duration.ofNanos((long) (seconds * 1e9));
	}

}
