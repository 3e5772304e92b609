package dev.spikeproof.aws.deploy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.spikeproof.scaling.simulator.PriceBook;

/**
 * What a stage costs a month for being there, in USD at list prices, reckoned from the
 * templates that are deployed and so of just what they make.
 *
 * @param items what it is for, and how much
 * @param unknown types of resources whose price nobody has looked up
 */
record Estimate(Map<String, BigDecimal> items, List<String> unknown, PriceBook prices) {

	static Estimate of(Plan plan, PriceBook prices) {
		MonthlyPrice price = new MonthlyPrice(prices, new Fleet(plan.resources()));
		Map<String, BigDecimal> items = new TreeMap<>();
		plan.resources()
			.forEach((resource) -> price.of(resource)
				.ifPresent((cost) -> items.merge(cost.what(), cost.perMonth(), BigDecimal::add)));
		List<String> unknown = plan.resources()
			.stream()
			.filter((resource) -> price.of(resource).isEmpty() && !ByUse.knows(resource))
			.map(Resource::type)
			.distinct()
			.sorted()
			.toList();
		return new Estimate(items, unknown, prices);
	}

	BigDecimal total() {
		return this.items.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	List<String> lines() {
		List<String> lines = new ArrayList<>();
		this.items.forEach((what, amount) -> lines.add("%-44s%10s".formatted(what, cents(amount))));
		lines.add("%-44s%10s".formatted("a month of 730 hours, USD", cents(total())));
		lines.add("List prices of %s on %s, without tax and free tiers. Besides, for what is used:"
			.formatted(this.prices.region(), this.prices.date()));
		ByUse.lines(this.prices).forEach((line) -> lines.add("  " + line));
		if (!this.unknown.isEmpty()) {
			lines.add("Not in the estimate: " + String.join(", ", this.unknown));
		}
		return lines;
	}

	private static BigDecimal cents(BigDecimal amount) {
		return amount.setScale(2, RoundingMode.HALF_UP);
	}

}
