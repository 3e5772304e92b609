package dev.spikeproof.scaling.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import dev.spikeproof.scaling.alarm.Alarm;
import dev.spikeproof.scaling.alarm.Comparison;
import dev.spikeproof.scaling.alarm.MissingData;
import dev.spikeproof.scaling.alarm.Statistic;
import dev.spikeproof.scaling.policy.DrainTime;
import dev.spikeproof.scaling.policy.Limits;
import dev.spikeproof.scaling.policy.Metric;
import dev.spikeproof.scaling.policy.Rule;
import dev.spikeproof.scaling.policy.ScalingPolicy;
import dev.spikeproof.scaling.policy.StepScaling;
import dev.spikeproof.scaling.policy.TargetTracking;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What {@code infra/scaling-policy.yaml} says.
 *
 * @param chosen the name of the policy that scales
 * @param policies by their names, the chosen one among them
 * @param concurrency messages a worker handles at the same time
 */
public record ScalingFile(String chosen, Map<String, ScalingPolicy> policies, Limits limits, int concurrency) {

	public static final String DRAIN_TIME = "drain-time";

	/**
	 * Reads the file.
	 * @throws Refused if something in it can't be meant
	 */
	public static ScalingFile read(Path path) throws IOException {
		try (Reader reader = Files.newBufferedReader(path)) {
			return read(path.toString(), reader);
		}
	}

	/**
	 * Reads what comes from elsewhere.
	 * @param name what a refusal calls it
	 * @throws Refused if something in it can't be meant
	 */
	public static ScalingFile read(String name, Reader reader) {
		Node root;
		try {
			root = new Yaml(new LoaderOptions()).compose(reader);
		}
		catch (MarkedYAMLException ex) {
			throw new Refused(name, ex.getProblemMark(), "this is no YAML: " + ex.getProblem());
		}
		if (root == null) {
			throw new Refused(name, "there is nothing in it");
		}
		return new Section(name, root).make(ScalingFile::of);
	}

	/**
	 * Returns the policy of this name.
	 * @throws IllegalArgumentException which lists the names there are
	 */
	public ScalingPolicy policy(String name) {
		ScalingPolicy policy = this.policies.get(name);
		if (policy == null) {
			throw new IllegalArgumentException(
					"there is no policy %s; there are %s".formatted(name, String.join(", ", this.policies.keySet())));
		}
		return policy;
	}

	/** The one that says what is acceptable, whichever scales. */
	public DrainTime drainTime() {
		return (DrainTime) policy(DRAIN_TIME);
	}

	/**
	 * Refuses a policy that would never start anybody.
	 * @throws IllegalArgumentException which says why, and what to do
	 */
	public void requireWayUp(String name) {
		if (this.limits.min() == 0 && !policy(name).seesWorkWithoutWorkers()) {
			throw new IllegalArgumentException(
					"min is 0: while nobody runs there is no CPU to measure, so %s would never start anybody; set min to 1 or choose %s"
						.formatted(name, DRAIN_TIME));
		}
	}

	private static ScalingFile of(Section file) {
		Workers workers = file.section("workers").make(Workers::of);
		Limits limits = workers.limits();
		int concurrency = workers.concurrency();
		Map<String, ScalingPolicy> policies = new LinkedHashMap<>();
		policies.put(DRAIN_TIME, file.section(DRAIN_TIME).make((it) -> drainTime(it, concurrency, limits)));
		policies.put("target-tracking",
				file.section("target-tracking").make((it) -> targetTracking(it, metric(it), concurrency, limits)));
		policies.put("cpu-tracking",
				file.section("cpu-tracking").make((it) -> targetTracking(it, Metric.CPU, concurrency, limits)));
		policies.put("step-scaling", file.section("step-scaling").make((it) -> {
			Metric metric = metric(it);
			return new StepScaling(metric, concurrency,
					it.section("out").make((out) -> rule(out, "above", Comparison.GREATER_THAN_THRESHOLD, metric)),
					it.section("in").make((in) -> rule(in, "below", Comparison.LESS_THAN_THRESHOLD, metric)), limits);
		}));
		String chosen = file.text("policy");
		if (!policies.containsKey(chosen)) {
			throw file.refuse("policy",
					"there is no policy %s; there are %s".formatted(chosen, String.join(", ", policies.keySet())));
		}
		ScalingFile whole = new ScalingFile(chosen, policies, limits, concurrency);
		return file.section("workers").blame("min", () -> {
			whole.requireWayUp(chosen);
			return whole;
		});
	}

	private static Metric metric(Section section) {
		String name = section.text("metric");
		return section.blame("metric", () -> Metric.parse(name));
	}

	private static DrainTime drainTime(Section section, int concurrency, Limits limits) {
		Duration acceptable = section.duration("acceptable");
		Duration steadyFor = section.duration("steady-for");
		return section.blame("acceptable", () -> new DrainTime(acceptable, steadyFor, concurrency, limits));
	}

	private static TargetTracking targetTracking(Section section, Metric metric, int concurrency, Limits limits) {
		double target = section.number("target");
		Duration out = section.duration("out-cooldown");
		Duration in = section.duration("in-cooldown");
		return section.blame("target", () -> new TargetTracking(metric, concurrency, target, out, in, limits));
	}

	private static Rule rule(Section section, String side, Comparison comparison, Metric metric) {
		Alarm alarm = alarm(section, side, comparison, metric);
		Duration cooldown = section.duration("cooldown");
		List<Rule.Step> steps = new ArrayList<>();
		for (Section each : section.sections("steps")) {
			each.make((it) -> steps.add(new Rule.Step(it.number("from"), it.integer("workers", 1))));
			each.blame("from", () -> new Rule(alarm, steps, cooldown));
		}
		return section.blame("steps", () -> new Rule(alarm, steps, cooldown));
	}

	private static Alarm alarm(Section section, String side, Comparison comparison, Metric metric) {
		Duration period = section.duration("period");
		double threshold = section.number(side);
		IntFunction<Alarm> alarm = (periods) -> new Alarm(metric + " " + side, Statistic.AVERAGE, period, periods,
				periods, comparison, threshold, MissingData.MISSING);
		// One period is always few enough, so it can only be the length that is refused.
		section.blame("period", () -> alarm.apply(1));
		int periods = section.integer("periods", 1);
		return section.blame("periods", () -> alarm.apply(periods));
	}

	private record Workers(Limits limits, int concurrency) {

		static Workers of(Section section) {
			int min = section.integer("min", 0);
			int max = section.integer("max", 1);
			return new Workers(section.blame("max", () -> new Limits(min, max)), section.integer("concurrency", 1));
		}

	}

}
