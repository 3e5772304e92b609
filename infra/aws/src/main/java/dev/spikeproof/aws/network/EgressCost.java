package dev.spikeproof.aws.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.spikeproof.aws.Egress;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.scaling.simulator.Prices;

/**
 * What a way out costs, in USD at list prices. What goes to S3 goes through none of them
 * and costs nothing.
 *
 * @param perMonth of 730 hours, for being there
 * @param perGb for what goes through it
 */
public record EgressCost(BigDecimal perMonth, BigDecimal perGb) {

	private static final BigDecimal HOURS = new BigDecimal("730");

	private static final BigDecimal DISK = new BigDecimal(WayOut.DISK);

	private static final BigDecimal EXAMPLE = new BigDecimal("100");

	public static EgressCost of(Environment environment, Prices prices) {
		BigDecimal count = BigDecimal.valueOf(WayOut.gateways(environment));
		BigDecimal address = prices.machine().addressHour();
		return switch (environment.egress()) {
			case NAT_GATEWAY ->
				new EgressCost(prices.nat().hour().add(address).multiply(HOURS).multiply(count), prices.nat().gb());
			case NAT_INSTANCE -> new EgressCost(prices.machine()
				.hour()
				.add(address)
				.multiply(HOURS)
				.add(prices.machine().gbMonth().multiply(DISK))
				.multiply(count), BigDecimal.ZERO);
			case INTERFACE_ENDPOINTS -> new EgressCost(
					prices.endpoint()
						.hour()
						.multiply(HOURS)
						.multiply(BigDecimal.valueOf((long) AwsApi.values().length * NetworkStack.ZONES)),
					prices.endpoint().gb());
		};
	}

	/** A month in which so many GB go through it. */
	public BigDecimal with(BigDecimal gigabytes) {
		return this.perMonth.add(this.perGb.multiply(gigabytes));
	}

	/** All three for this stage, a line each, the chosen one marked. */
	public static String table(Environment environment, Prices prices) {
		return Stream
			.concat(Stream.of("%-22s%12s%10s%14s".formatted("egress, USD a month", "fixed", "each GB", "with 100 GB")),
					Stream.of(Egress.values()).map((egress) -> line(environment, egress, prices)))
			.collect(Collectors.joining("\n", "",
					"\nList prices of %s on %s.\n".formatted(prices.region(), prices.date())));
	}

	private static String line(Environment environment, Egress egress, Prices prices) {
		EgressCost cost = of(environment.with(egress), prices);
		return "%-22s%12s%10s%14s".formatted(
				((egress == environment.egress()) ? "* " : "  ")
						+ egress.name().toLowerCase(Locale.ROOT).replace('_', '-'),
				cents(cost.perMonth()), cost.perGb(), cents(cost.with(EXAMPLE)));
	}

	private static BigDecimal cents(BigDecimal amount) {
		return amount.setScale(2, RoundingMode.HALF_UP);
	}

}
