package dev.spikeproof.scaling.simulator;

import java.io.Reader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What AWS charges, in USD, without free tiers and discounts.
 *
 * @param date when these were the list prices
 * @param source where they are published
 * @param nat of one gateway
 * @param endpoint of one interface endpoint in one zone
 * @param machine the smallest that can be a NAT instance
 */
public record Prices(LocalDate date, String region, String source, Fargate fargate, Sqs sqs, Sns sns, S3 s3, Nat nat,
		Endpoint endpoint, Machine machine) {

	/** Returns those that come with this module, in {@code prices.yaml}. */
	public static Prices load() {
		return of(PriceList.load());
	}

	/**
	 * Reads prices in the format of {@code prices.yaml}, which is next to this class.
	 * @throws IllegalArgumentException if one is missing or isn't a number of 0 or more;
	 * it says the key
	 */
	public static Prices read(Reader yaml) {
		return of(PriceList.read(yaml));
	}

	private static Prices of(PriceList list) {
		list.matching("currency", Pattern.compile("USD"), "USD");
		PriceList fargate = list.section("fargate");
		PriceList sqs = list.section("sqs");
		PriceList s3 = list.section("s3");
		PriceList nat = list.section("nat-gateway");
		PriceList endpoint = list.section("interface-endpoint");
		PriceList machine = list.section("ec2");
		return new Prices(list.date("date"), list.text("region"), list.text("source"),
				new Fargate(fargate.seconds("minimum-seconds"), compute(fargate.section("arm")),
						compute(fargate.section("x86"))),
				new Sqs(sqs.price("million-standard-requests"), sqs.price("million-fifo-requests")),
				new Sns(list.section("sns").price("million-publishes")),
				new S3(s3.price("thousand-puts"), s3.price("thousand-gets"), s3.price("gb-month")),
				new Nat(nat.price("hour"), nat.price("gb")), new Endpoint(endpoint.price("hour"), endpoint.price("gb")),
				new Machine(machine.price("t4g-nano-hour"), machine.price("gp3-gb-month"),
						list.section("public-ipv4").price("hour")));
	}

	private static Compute compute(PriceList list) {
		return new Compute(list.price("vcpu-hour"), list.price("gb-hour"));
	}

	/**
	 * Of tasks, by the second.
	 *
	 * @param minimum for which each task is charged at least
	 */
	public record Fargate(Duration minimum, Compute arm, Compute x86) {

	}

	/** Per hour. */
	public record Compute(BigDecimal vcpu, BigDecimal gb) {

	}

	/** Per million requests. */
	public record Sqs(BigDecimal standard, BigDecimal fifo) {

	}

	/** Per million; deliveries to SQS cost nothing. */
	public record Sns(BigDecimal publishes) {

	}

	/**
	 * Of S3 Standard.
	 *
	 * @param puts per thousand
	 * @param gets per thousand
	 * @param gbMonth per GB and month
	 */
	public record S3(BigDecimal puts, BigDecimal gets, BigDecimal gbMonth) {

	}

	/** Per hour, and per GB that goes through it. */
	public record Nat(BigDecimal hour, BigDecimal gb) {

	}

	/** Per hour, and per GB that goes through it. */
	public record Endpoint(BigDecimal hour, BigDecimal gb) {

	}

	/**
	 * Of EC2.
	 *
	 * @param hour of a t4g.nano
	 * @param gbMonth of its disk
	 * @param addressHour of a public IPv4 address, whatever has it
	 */
	public record Machine(BigDecimal hour, BigDecimal gbMonth, BigDecimal addressHour) {

	}

}
