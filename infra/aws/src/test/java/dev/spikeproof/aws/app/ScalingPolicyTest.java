package dev.spikeproof.aws.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.spikeproof.aws.Declared;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import dev.spikeproof.aws.Tool;
import dev.spikeproof.scaling.file.ScalingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** That AWS is asked for what {@code infra/scaling-policy.yaml} says. */
class ScalingPolicyTest {

	private static final String COMPUTE = "compute";

	private static final String POLICY = "AWS::ApplicationAutoScaling::ScalingPolicy";

	private static final String TRACKING = "TargetTrackingScalingPolicyConfiguration";

	private static final String STEPS = "StepScalingPolicyConfiguration";

	private static final String ALARM = "AWS::CloudWatch::Alarm";

	private static final ScalingFile FILE = Stacks.scaling();

	@Test
	void thereAreAsManyEncodersAsTheFileAllows() {
		assertThat(Synthesised.stage("dev").all(COMPUTE, "AWS::ApplicationAutoScaling::ScalableTarget"))
			.filteredOn((target) -> target.id().contains("videoencoder"))
			.singleElement()
			.satisfies((target) -> assertThat(target.property("MinCapacity")).isEqualTo(FILE.limits().min()))
			.satisfies((target) -> assertThat(target.property("MaxCapacity")).isEqualTo(FILE.limits().max()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../docker-compose.yml", "one-server.yaml" })
	void containersEncodeAsManyVideosAtOnceAsTheFileSays(Path compose) throws IOException {
		assertThat(Files.readAllLines(compose)).map(String::strip)
			.filteredOn((line) -> line.startsWith("ENCODER_CONCURRENCY:"))
			.containsExactly("ENCODER_CONCURRENCY: " + FILE.concurrency());
	}

	@Test
	void theNumberOfEncodersIsCorrectedEveryTenSeconds() {
		Synthesised dev = Synthesised.stage("dev");
		Declared out = dev.one(COMPUTE, ALARM, "AlarmName", "scaling-dev-encoding-out");
		assertThat(out.property("Namespace")).isEqualTo("Spikeproof");
		assertThat(out.property("MetricName")).isEqualTo("MissingWorkers");
		assertThat(out.property("Dimensions")).isEqualTo(List.of(Map.of("Name", "QueueName", "Value", "dev-encoding")));
		assertThat(out.property("Period")).isEqualTo(10);
		assertThat(out.property("EvaluationPeriods")).isEqualTo(1);
		assertThat(out.property("ComparisonOperator")).isEqualTo("GreaterThanThreshold");
		assertThat(out.property("Threshold")).isEqualTo(0);
	}

	@Test
	void asManyEncodersAreAddedAsAreMissing() {
		List<Declared> steps = policy(Synthesised.stage("dev"), "encoding-out").each(STEPS, "StepAdjustments");
		assertThat(steps).hasSize(FILE.limits().max());
		for (int missing = 1; missing <= FILE.limits().max(); missing++) {
			assertThat(added(steps, missing)).isEqualTo(missing);
		}
		assertThat(added(steps, 500)).isEqualTo(FILE.limits().max());
	}

	@Test
	void asManyEncodersGoAsWereTooManyForTheWholeTime() {
		Synthesised dev = Synthesised.stage("dev");
		Declared in = dev.one(COMPUTE, ALARM, "AlarmName", "scaling-dev-encoding-in");
		assertThat(in.property("Statistic")).isEqualTo("Maximum");
		assertThat(in.property("ComparisonOperator")).isEqualTo("LessThanThreshold");
		assertThat(in.property("EvaluationPeriods"))
			.isEqualTo((int) FILE.drainTime().steadyFor().dividedBy(10).toSeconds());
		List<Declared> steps = policy(dev, "encoding-in").each(STEPS, "StepAdjustments");
		assertThat(added(steps, -1)).isEqualTo(-1);
		assertThat(added(steps, -3)).isEqualTo(-3);
	}

	@Test
	void backlogForEachTaskIsTheAlternative() {
		Declared policy = policy(synthesised("target-tracking"), "encoding");
		assertThat(policy.property(TRACKING, "TargetValue")).isEqualTo(20);
		assertThat(String.valueOf(policy.property(TRACKING, "CustomizedMetricSpecification", "Metrics"))).contains(
				"Expression=(visible + inFlight) / running", "ApproximateNumberOfMessagesNotVisible",
				"RunningTaskCount", "Value=dev-video-encoder", "Value=dev-encoding");
	}

	@Test
	void theProcessorIsAnother() {
		Declared policy = policy(synthesised("cpu-tracking"), "encoding");
		assertThat(policy.property(TRACKING, "TargetValue")).isEqualTo(70);
		assertThat(String.valueOf(policy.property(TRACKING, "CustomizedMetricSpecification", "Metrics")))
			.contains("MetricName=CPUUtilization", "Namespace=AWS/ECS");
	}

	@Test
	void stepsAreThoseOfTheFile() {
		Synthesised dev = synthesised("step-scaling");
		List<Declared> out = policy(dev, "encoding-out").each(STEPS, "StepAdjustments");
		assertThat(added(out, 50)).isEqualTo(2);
		assertThat(added(out, 100)).isEqualTo(4);
		assertThat(added(out, 1000)).isEqualTo(8);
		assertThat(added(policy(dev, "encoding-in").each(STEPS, "StepAdjustments"), -5)).isEqualTo(-4);
		Declared below = dev.one(COMPUTE, ALARM, "AlarmName", "scaling-dev-encoding-in");
		assertThat(below.property("Threshold")).isEqualTo(10);
		assertThat(below.property("EvaluationPeriods")).isEqualTo(3);
	}

	@Test
	void shippingIsDoneInTheAcceptableTime() {
		Declared policy = policy(Synthesised.stage("dev"), "shipping");
		assertThat(policy.property(TRACKING, "TargetValue")).isEqualTo((int) FILE.drainTime().acceptable().toSeconds());
		assertThat(String.valueOf(policy.property(TRACKING, "CustomizedMetricSpecification", "Metrics"))).contains(
				"(visible + inFlight) * FILL(handler, 0) / 1000 / (running * 100)",
				"MetricName=spikeproof.inbox.handler.avg", "Value=shipping-service", "Value=handled");
	}

	@Test
	void purchasesAreSharedOutByRequests() {
		assertThat(Synthesised.stage("prod").all(COMPUTE, POLICY))
			.filteredOn((policy) -> String.valueOf(policy.property(TRACKING)).contains("ALBRequestCountPerTarget"))
			.singleElement()
			.satisfies((policy) -> assertThat(policy.property(TRACKING, "TargetValue")).isEqualTo(3000));
	}

	private static Synthesised synthesised(String policy) {
		Tool.NODE.require("to see what AWS makes of the policies");
		Environment dev = Synthesised.environment("dev");
		ScalingFile file = new ScalingFile(policy, FILE.policies(), FILE.limits(), FILE.concurrency());
		return new Synthesised(dev,
				Path.of(new Stacks(dev, "target/cdk.out/dev-" + policy, file).synthesise().getDirectory()));
	}

	private static Declared policy(Synthesised stage, String name) {
		return stage.one(COMPUTE, POLICY, "PolicyName", name);
	}

	/**
	 * What Application Auto Scaling does at this distance from the threshold: upwards a
	 * step has its lower bound, downwards its upper one.
	 */
	private static int added(List<Declared> steps, double distance) {
		return steps.stream().filter((step) -> {
			double lower = bound(step.property("MetricIntervalLowerBound"), Double.NEGATIVE_INFINITY);
			double upper = bound(step.property("MetricIntervalUpperBound"), Double.POSITIVE_INFINITY);
			return (distance > 0) ? lower <= distance && distance < upper : lower < distance && distance <= upper;
		}).map((step) -> (Integer) step.property("ScalingAdjustment")).findFirst().orElse(0);
	}

	private static double bound(@Nullable Object bound, double otherwise) {
		return (bound instanceof Number number) ? number.doubleValue() : otherwise;
	}

}
