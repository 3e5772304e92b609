package dev.spikeproof.local.chaos.judge;

import java.util.ArrayList;
import java.util.List;

/** One idempotency key makes one purchase; and who asks twice gets the same answer. */
final class ChargedTwice implements Invariant {

	@Override
	public String name() {
		return "charged twice";
	}

	@Override
	public List<String> violations(Scene scene) throws Exception {
		List<String> twice = new ArrayList<>(Rows.told(scene.purchases(), """
				select customer, count(*), string_agg(id::text, ', ')
				from purchases group by customer having count(*) > 1""", "%s wanted one purchase and has %s: %s"));
		scene.promises()
			.stream()
			.filter((promise) -> promise.purchases().size() > 1)
			.forEach((promise) -> twice
				.add("%s was told of several: %s".formatted(promise.customer(), promise.purchases())));
		return twice;
	}

}
