package dev.spikeproof.aws.compute;

import java.util.List;
import java.util.stream.IntStream;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.scaling.alarm.Alarm;
import dev.spikeproof.scaling.alarm.Comparison;
import dev.spikeproof.scaling.alarm.MissingData;
import dev.spikeproof.scaling.alarm.Statistic;
import dev.spikeproof.scaling.file.ScalingFile;
import dev.spikeproof.scaling.policy.DrainTime;
import dev.spikeproof.scaling.policy.Rule;
import dev.spikeproof.scaling.policy.StepScaling;
import dev.spikeproof.scaling.policy.TargetTracking;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.ecs.FargateService;

/**
 * As many encoders as the policy file says. For {@code drain-time} the control room
 * publishes how many are missing, or too many, and alarms on periods of ten seconds add
 * and take away just so many; the other policies look at what AWS counts each minute.
 */
final class EncoderScaling {

	private static final java.time.Duration PERIOD = java.time.Duration.ofSeconds(10);

	/** Until a task that was asked for is there and no longer missing. */
	private static final java.time.Duration STARTS_WITHIN = java.time.Duration.ofMinutes(1);

	/** What Application Auto Scaling allows a policy. */
	private static final int MOST_STEPS = 20;

	private EncoderScaling() {
	}

	static void of(FargateService service, Environment environment, ScalingFile scaling) {
		FleetSize size = new FleetSize(service, environment, "encoding", scaling.limits());
		QueueMetrics metrics = new QueueMetrics(environment, "encoding", "video-encoder");
		switch (scaling.policy(scaling.chosen())) {
			case DrainTime policy -> {
				IMetric missing = metrics.published("MissingWorkers", "Maximum", Duration.seconds(PERIOD.toSeconds()));
				size.step("out", missing, missing(policy.limits().max()));
				size.step("in", missing, tooMany(policy));
			}
			case TargetTracking policy -> size.track(metrics.of(policy.metric()), policy.target(),
					Duration.seconds(policy.outCooldown().toSeconds()),
					Duration.seconds(policy.inCooldown().toSeconds()));
			case StepScaling policy -> {
				size.step("out", metrics.of(policy.metric()), policy.out());
				size.step("in", metrics.of(policy.metric()), policy.in());
			}
			default -> throw new IllegalArgumentException("AWS can't do " + scaling.chosen());
		}
	}

	private static Rule missing(int most) {
		return new Rule(alarm("missing workers", 1, Comparison.GREATER_THAN_THRESHOLD), oneEach(most), STARTS_WITHIN);
	}

	/** So many at least have been too many for the whole time. */
	private static Rule tooMany(DrainTime policy) {
		int periods = (int) Math.max(1, policy.steadyFor().dividedBy(PERIOD));
		return new Rule(alarm("too many workers", periods, Comparison.LESS_THAN_THRESHOLD),
				oneEach(policy.limits().max()), policy.steadyFor());
	}

	private static Alarm alarm(String name, int periods, Comparison comparison) {
		return new Alarm(name, Statistic.MAXIMUM, PERIOD, periods, periods, comparison, 0, MissingData.MISSING);
	}

	/** One worker for one that is missing, two for two. */
	private static List<Rule.Step> oneEach(int most) {
		return IntStream.rangeClosed(1, Math.min(most, MOST_STEPS))
			.mapToObj((workers) -> new Rule.Step((workers == 1) ? 0 : workers, workers))
			.toList();
	}

}
