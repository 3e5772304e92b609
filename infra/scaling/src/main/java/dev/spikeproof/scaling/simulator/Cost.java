package dev.spikeproof.scaling.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What something would have cost on AWS in USD, item by item, without those that weren't
 * used. Not in it: logs, metrics, traffic to the internet, requests that renew visibility
 * timeouts.
 */
public record Cost(List<Line> lines) {

	/**
	 * How long a receive waits for a message at most: the limit of SQS, and what we use.
	 */
	private static final Duration LONG_POLL = Duration.ofSeconds(20);

	/**
	 * Applies the prices.
	 * <p>
	 * Each task is charged from the moment it was asked for, in whole seconds, rounded
	 * up, and for the minimum at least. Each message is published once. A receive brings
	 * one message and a delete takes one, so batches would cost less. Receives that bring
	 * nothing aren't simulated: there is taken to be one for each 20 s (long polling)
	 * that a worker had nothing to do.
	 */
	public static Cost of(Consumption used, Usage usage, Prices prices) {
		Prices.Compute compute = switch (usage.processor()) {
			case ARM -> prices.fargate().arm();
			case X86 -> prices.fargate().x86();
		};
		BigDecimal requests = usage.fifo() ? prices.sqs().fifo() : prices.sqs().standard();
		BigDecimal taskHours = hours(billedSeconds(used, prices.fargate().minimum()));
		BigDecimal receives = BigDecimal.valueOf(used.receives());
		BigDecimal done = BigDecimal.valueOf(used.done());
		Usage.Handling handling = usage.handling();
		return new Cost(Stream
			.of(new Line("Fargate processors", taskHours.multiply(usage.vcpu()), "vCPU-hours", compute.vcpu()),
					new Line("Fargate memory", taskHours.multiply(usage.gb()), "GB-hours", compute.gb()),
					new Line("SQS receives", millions(used.receives()), "million requests", requests),
					new Line("SQS empty receives", millions(used.idle().dividedBy(LONG_POLL)), "million requests",
							requests),
					new Line("SQS deletes", millions(used.done()), "million requests", requests),
					new Line("SNS publishes", millions(used.messages()), "million publishes", prices.sns().publishes()),
					new Line("S3 GET", receives.multiply(BigDecimal.valueOf(handling.gets(), 3)), "thousand requests",
							prices.s3().gets()),
					new Line("S3 PUT", done.multiply(BigDecimal.valueOf(handling.puts(), 3)), "thousand requests",
							prices.s3().puts()),
					new Line("S3 storage", done.multiply(handling.storedGb()), "GB-months", prices.s3().gbMonth()),
					new Line("NAT gateways",
							hours(used.length().toSeconds()).multiply(BigDecimal.valueOf(usage.natGateways())), "hours",
							prices.nat().hour()),
					new Line("NAT traffic", receives.multiply(handling.natGb()), "GB", prices.nat().gb()))
			.filter((line) -> line.quantity().signum() > 0)
			.toList());
	}

	private static long billedSeconds(Consumption used, Duration minimum) {
		return used.tasks()
			.stream()
			.mapToLong((task) -> Math.max(minimum.toSeconds(), task.plusNanos(999_999_999).toSeconds()))
			.sum();
	}

	private static BigDecimal hours(long seconds) {
		return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(3600), 12, RoundingMode.HALF_UP);
	}

	private static BigDecimal millions(long count) {
		return BigDecimal.valueOf(count, 6);
	}

	/** Returns the sum of all lines, not rounded. */
	public BigDecimal total() {
		return this.lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * One item.
	 *
	 * @param quantity in the unit that has the price
	 * @param price of one unit
	 */
	public record Line(String item, BigDecimal quantity, String unit, BigDecimal price) {

		/** Quantity times price, not rounded. */
		public BigDecimal amount() {
			return this.quantity.multiply(this.price);
		}

	}

}
