package dev.spikeproof.aws.watch;

import java.util.Map;
import java.util.TreeMap;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import dev.spikeproof.scaling.file.ScalingFile;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.constructs.Construct;

/**
 * When operators are called, besides the alarms that each queue has in the messaging
 * stack. Each says what to do in {@code docs/runbooks}.
 */
public final class AlarmsStack extends Stack {

	/** Milliseconds in which 99 of 100 purchases are to be stored. */
	private static final int ACCEPTABLE_P99 = 1000;

	/** Percent of the requests at the load balancer. */
	private static final int ACCEPTABLE_ERRORS = 1;

	/** Of a service in five minutes. */
	private static final int FEW_ERRORS = 10;

	/** Seconds that an event may wait in the outbox. */
	private static final int ACCEPTABLE_WAIT = 60;

	private final Alerts alerts;

	private final Metrics metrics;

	/**
	 * Makes the alarms.
	 * @param loadBalancer its full name, {@code app/NAME/ID}
	 */
	public AlarmsStack(Construct scope, Environment environment, ScalingFile scaling, String loadBalancer) {
		super(scope, environment.name("alarms"),
				StackSettings.of(environment, "What calls the operators of Spikeproof."));
		this.alerts = new Alerts(this, environment);
		this.metrics = new Metrics(environment);

		// Nobody else knows whether the encoders suffice: silence is as bad as a backlog.
		this.alerts
			.when("encoding-time-to-drain", "time-to-drain",
					"The encoders need longer than " + scaling.drainTime().acceptable().toSeconds()
							+ " s for what waits, in spite of scaling.")
			.above((double) scaling.drainTime().acceptable().toSeconds(), 5,
					this.metrics.ofTheLoop("TimeToDrain", "Average"), TreatMissingData.BREACHING);
		// A load balancer without requests has no errors.
		this.alerts
			.when("load-balancer-5xx", "load-balancer-5xx",
					"More than " + ACCEPTABLE_ERRORS + " % of the customers' requests fail.")
			.above(ACCEPTABLE_ERRORS, 3, failedShare(loadBalancer), TreatMissingData.NOT_BREACHING);
		// A service that is away sends neither; the load balancer and ECS tell of that.
		this.alerts
			.when("acceptance-p99", "acceptance-p99",
					"One of a hundred purchases takes longer than " + ACCEPTABLE_P99 + " ms to be stored.")
			.above(ACCEPTABLE_P99, 5,
					this.metrics.of(Metrics.PURCHASE, "spikeproof.purchases.accepted.percentile.value",
							Map.of("mode", "async", "phi", "0.99"), "Maximum"),
					TreatMissingData.NOT_BREACHING);
		Metrics.SERVICES.forEach(this::serviceErrors);
		outbox(Metrics.PURCHASE);
		outbox(Metrics.SHIPPING);
		taskFailures(environment);
	}

	private void serviceErrors(String service) {
		// The first error of a route makes its metric; before it there is none.
		this.alerts
			.when(service + "-5xx", "service-5xx",
					service + " answered more than " + FEW_ERRORS
							+ " requests within 5 minutes by an error of its own.")
			.above(FEW_ERRORS, 1, this.metrics.serverErrors(service, 5), TreatMissingData.NOT_BREACHING);
	}

	private void outbox(String service) {
		// NaN isn't sent: whoever can't count, since the database is away, is late as
		// well.
		this.alerts
			.when(service + "-outbox", "outbox",
					"Events have waited in the outbox of " + service + " for more than " + ACCEPTABLE_WAIT + " s.")
			.above(ACCEPTABLE_WAIT, 5, this.metrics.of(service, "spikeproof.outbox.oldest.value", Map.of(), "Maximum"),
					TreatMissingData.BREACHING);
	}

	private void taskFailures(Environment environment) {
		FailedTasks failed = new FailedTasks(this, environment);
		// EventBridge counts what matches and says nothing when nothing does.
		this.alerts
			.when("task-failures", "task-failures",
					"A task ended by itself or didn't start; why is in the log group " + failed.logGroup() + ".")
			.above(0, 1, this.metrics.of(AwsMetric.MATCHED_EVENTS, "Sum", failed.rule()),
					TreatMissingData.NOT_BREACHING);
	}

	/**
	 * With nobody behind it the load balancer counts no request, only its own answers.
	 */
	private IMetric failedShare(String loadBalancer) {
		return MathExpression.Builder.create()
			.expression("100 * (FILL(noAnswer, 0) + FILL(badAnswer, 0)) / (FILL(noAnswer, 0) + FILL(requests, 0))")
			.usingMetrics(new TreeMap<>(Map.of("noAnswer", this.metrics.of(AwsMetric.NO_ANSWER, "Sum", loadBalancer),
					"badAnswer", this.metrics.of(AwsMetric.BAD_ANSWER, "Sum", loadBalancer), "requests",
					this.metrics.of(AwsMetric.REQUESTS, "Sum", loadBalancer))))
			.period(Duration.minutes(1))
			.build();
	}

}
