package dev.spikeproof.scaling.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
		policies.put(DRAIN_TIME, file.section(DRAIN_TIME)
			.make((it) -> new DrainTime(it.duration("acceptable"), it.duration("steady-for"), concurrency, limits)));
		policies.put("target-tracking", file.section("target-tracking")
			.make((it) -> targetTracking(it, Metric.parse(it.text("metric")), concurrency, limits)));
		policies.put("cpu-tracking",
				file.section("cpu-tracking").make((it) -> targetTracking(it, Metric.CPU, concurrency, limits)));
		policies.put("step-scaling", file.section("step-scaling").make((it) -> {
			Metric metric = Metric.parse(it.text("metric"));
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
		file.section("workers").check("min", () -> whole.requireWayUp(chosen));
		return whole;
	}

	private static TargetTracking targetTracking(Section section, Metric metric, int concurrency, Limits limits) {
		return new TargetTracking(metric, concurrency, section.number("target"), section.duration("out-cooldown"),
				section.duration("in-cooldown"), limits);
	}

	private static Rule rule(Section section, String side, Comparison comparison, Metric metric) {
		Duration period = section.duration("period");
		int periods = section.integer("periods");
		Alarm alarm = new Alarm(metric + " " + side, Statistic.AVERAGE, period, periods, periods, comparison,
				section.number(side), MissingData.MISSING);
		List<Rule.Step> steps = section.sections("steps")
			.stream()
			.map((step) -> step.make((it) -> new Rule.Step(it.number("from"), it.integer("workers"))))
			.toList();
		return new Rule(alarm, steps, section.duration("cooldown"));
	}

	private record Workers(Limits limits, int concurrency) {

		static Workers of(Section section) {
			int concurrency = section.integer("concurrency");
			if (concurrency < 1) {
				throw section.refuse("concurrency", "concurrency has to be 1 or more");
			}
			return new Workers(new Limits(section.integer("min"), section.integer("max")), concurrency);
		}

	}

}
